import { Secret } from '@pagakit/contract'
import { readAddress } from '../outgoing/read-address.ts'
import { settingsError } from '../settings-error.ts'

/** The server of a merchant, as it is registered with Paga: integration type MERCHANT_NOTIFICATION_REVERSE_API. */
export interface MerchantServer {
  /** The paths of the operations follow. */
  readonly callbackUrl: string
  readonly username: string
  readonly password: string
  /** What calls say of themselves. @default false */
  readonly isTest?: boolean
}

/** A merchant's server whose secrets cannot be printed. */
export interface KnownServer {
  readonly callbackUrl: string
  readonly isTest: boolean
  /** The value of the authorization header. */
  readonly authorization: Secret
}

/**
 * Checks a server before it is registered.
 *
 * @throws PagaError `INVALID_SETTINGS` for an address that can never be sent to, and for credentials Basic authentication
 * cannot carry.
 */
export function checkServer({ callbackUrl, username, password }: MerchantServer): void {
  const { problem } = readAddress(String(callbackUrl))
  if (problem !== undefined) {
    throw settingsError(
      'reverse.callbackUrl',
      problem,
      'Give a plain URL such as http://localhost:3000/paga.',
    )
  }
  const isRight = isText(username) && isText(password) && !username.includes(':')
  if (!isRight) {
    const hint = 'Give a username and a password; neither is empty, and the name has no colon.'
    throw settingsError('reverse.username', 'The credentials cannot be used.', hint)
  }
}

/** Asked because it may have come as JSON. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/**
 * The servers of the merchants, by organisation. In memory only: a data file holds no password, so after a restart they are
 * registered again.
 */
export class Integrations {
  readonly #servers = new Map<string, KnownServer>()

  set(organisation: string, { callbackUrl, username, password, isTest = false }: MerchantServer): void {
    const pair = Buffer.from(`${username}:${password}`).toString('base64')
    this.#servers.set(organisation, {
      callbackUrl: callbackUrl.replace(/\/+$/, ''),
      isTest,
      authorization: new Secret(`Basic ${pair}`),
    })
  }

  get(organisation: string): KnownServer | undefined {
    return this.#servers.get(organisation)
  }

  /** Remembers the servers; what it gives puts them back. */
  remember(): () => void {
    const servers = [...this.#servers]
    return () => {
      this.#servers.clear()
      for (const [organisation, server] of servers) this.#servers.set(organisation, server)
    }
  }

  /** The organisations that have a server, and where it is. */
  list(): readonly {
    readonly organisation: string
    readonly callbackUrl: string
    readonly isTest: boolean
  }[] {
    return Array.from(this.#servers, ([organisation, { callbackUrl, isTest }]) => {
      return { organisation, callbackUrl, isTest }
    })
  }
}
