import type { Secret, SecretInput } from '@pagakit/contract'
import { checkedSecret } from '@pagakit/signing'
import { sameText } from './same-text.ts'

/** What a caller proves itself with by HTTP Basic authentication. Each is a text, or a function asked anew for every call. */
export interface BasicCredentials {
  /** Without a colon, which Basic authentication cannot carry. */
  readonly username: SecretInput
  readonly password: SecretInput
}

/** Credentials that were checked and cannot be printed. */
export interface CheckedCredentials {
  readonly username: Secret
  readonly password: Secret
}

/**
 * Checks credentials; empty ones are never taken, since an empty text would be equal to a missing one.
 *
 * @throws PagaError `INVALID_SETTINGS` naming the setting; `prefix` says which ones they are, such as `test.`.
 */
export function checkedCredentials(
  { username, password }: BasicCredentials,
  operation: string,
  prefix = '',
): CheckedCredentials {
  return {
    username: checkedSecret(username, `${prefix}username`, 'header', operation),
    password: checkedSecret(password, `${prefix}password`, 'header', operation),
  }
}

/** Says whether the `authorization` header of a request carries the credentials. Name and password are compared always. */
export async function carries(request: Request, credentials: CheckedCredentials): Promise<boolean> {
  const given = basicPair(request.headers.get('authorization'))
  const isName = await sameText(given.username, await credentials.username.reveal())
  const isPassword = await sameText(given.password, await credentials.password.reveal())
  return isName && isPassword
}

function basicPair(header: string | null): { readonly username: string; readonly password: string } {
  const [, encoded = ''] = /^basic +([A-Za-z0-9+/]+={0,2}) *$/i.exec(header ?? '') ?? []
  const pair = decoded(encoded)
  const colon = pair.indexOf(':')
  return colon < 0
    ? { username: '', password: '' }
    : { username: pair.slice(0, colon), password: pair.slice(colon + 1) }
}

function decoded(encoded: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)))
  } catch {
    return ''
  }
}
