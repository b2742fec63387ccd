import type { RandomBytes } from '@pagakit/contract'
import { alphabets, randomText, randomUuid } from '../random-text.ts'
import { settingsError } from '../settings-error.ts'

/** What is done with PKCE (RFC 7636). Paga's documents do not mention it. */
export type PkceSetting = 'enforced' | 'required' | 'ignored' | 'refused'

/** How Paga Connect is to be in a sandbox. Everything may be left out. */
export interface ConnectOptions {
  /** The client id of the organisation. @default made at random */
  readonly clientId?: string
  /** Its client secret, which Paga also calls password. @default made at random */
  readonly clientSecret?: string
  /** Whom the consent page names. @default 'Sandbox Merchant' */
  readonly clientName?: string
  /**
   * Where users may be sent back to, each to be met letter by letter. Only the port of an address on this machine may be
   * any, since test servers take what is free. @default `http://localhost/callback` and `http://127.0.0.1/callback`
   */
  readonly redirectUris?: readonly string[]
  /**
   * - `enforced`: a code asked for with a challenge is given a token only for its verifier, one without only without.
   * - `required`: as `enforced`, and nobody may do without a challenge.
   * - `ignored`: neither is looked at, as by a Paga that does not know of it.
   * - `refused`: whoever sends one is turned away.
   *
   * @default 'enforced'
   */
  readonly pkce?: PkceSetting
  /**
   * `rotated`: each refresh token is good once and is followed by another; using it twice ends the grant. `kept`: one
   * refresh token for as long as it lasts. @default 'rotated'
   */
  readonly refreshTokens?: 'rotated' | 'kept'
  /** How long an access token lasts, in seconds. @default 3600 */
  readonly accessTokenSeconds?: number
}

/** The options with everything decided. */
export type ConnectSettings = Required<ConnectOptions>

const choices = {
  pkce: ['enforced', 'required', 'ignored', 'refused'],
  refreshTokens: ['rotated', 'kept'],
} as const

const defaultRedirectUris = ['http://localhost/callback', 'http://127.0.0.1/callback']

// A colon would end the client id in the header of HTTP Basic.
const clientIdText = /^[\x21-\x39\x3b-\x7e]+$/
const secretText = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/

/**
 * Checks the options and makes up what was left out.
 *
 * @throws PagaError `INVALID_SETTINGS`, naming the option and never showing a secret.
 */
export function connectSettingsOf(options: ConnectOptions = {}, random: RandomBytes): ConnectSettings {
  const { accessTokenSeconds = 3600, clientName = 'Sandbox Merchant' } = options
  if (!Number.isSafeInteger(accessTokenSeconds) || accessTokenSeconds < 1) {
    throw connectError('accessTokenSeconds', 'is no duration', 'Give a whole number of seconds from 1 on.')
  }
  return {
    clientId: text('clientId', options.clientId, clientIdText) ?? randomUuid(random),
    clientSecret:
      text('clientSecret', options.clientSecret, secretText) ?? randomText(alphabets.mixed, 24, random),
    clientName,
    redirectUris: redirectUrisOf(options.redirectUris ?? defaultRedirectUris),
    pkce: choice('pkce', options.pkce) ?? 'enforced',
    refreshTokens: choice('refreshTokens', options.refreshTokens) ?? 'rotated',
    accessTokenSeconds,
  }
}

function text(name: string, value: string | undefined, form: RegExp): string | undefined {
  if (value === undefined || (typeof value === 'string' && form.test(value))) return value
  const hint = 'Give printable ASCII without spaces around it, the client id without a colon.'
  throw connectError(name, 'cannot be used', hint)
}

function choice<Name extends keyof typeof choices>(
  name: Name,
  value: (typeof choices)[Name][number] | undefined,
): (typeof choices)[Name][number] | undefined {
  const known: readonly string[] = choices[name]
  if (value === undefined || known.includes(value)) return value
  throw connectError(name, 'is not known', `It is one of ${known.join(', ')}.`)
}

function redirectUrisOf(uris: readonly string[]): readonly string[] {
  const isUsable = (uri: string): boolean =>
    URL.canParse(uri) && /^https?:$/.test(new URL(uri).protocol) && !uri.includes('#')
  if (uris.length > 0 && uris.every(isUsable)) return uris
  const hint = 'Give at least one absolute http or https address without a fragment.'
  throw connectError('redirectUris', 'cannot be used', hint)
}

function connectError(name: string, problem: string, hint: string): Error {
  return settingsError(`connect.${name}`, `The setting connect.${name} ${problem}.`, hint)
}
