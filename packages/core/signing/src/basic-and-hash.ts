import { type Authenticator, PagaError } from '@pagakit/contract'
import { type SigningSettings, signingAuthenticator } from './signing-authenticator.ts'

/**
 * Proves the caller to the Collect API: `Authorization: Basic` of principal and credentials, and the header `hash`.
 *
 * The headers come at once where all settings are texts and `sign` is synchronous, otherwise as a promise.
 *
 * @throws PagaError `INVALID_SETTINGS`, `not-sent`, as `hashHeaders`, and for a principal with a colon, which Basic cannot
 * carry
 *
 * @example
 * const authenticate = basicAndHash({ principal, credentials, hashKey })
 */
export function basicAndHash(settings: SigningSettings): Authenticator {
  if (typeof settings.principal === 'string') checkPrincipal(settings.principal)
  return signingAuthenticator(settings, 'basicAndHash', (principal, credentials, hash) => {
    checkPrincipal(principal)
    return { authorization: `Basic ${base64(`${principal}:${credentials}`)}`, hash }
  })
}

function checkPrincipal(principal: string): void {
  if (!principal.includes(':')) return
  throw new PagaError({
    code: 'INVALID_SETTINGS',
    operation: 'basicAndHash',
    message: 'The setting principal has a colon, which Basic authentication cannot carry.',
    hint: 'Copy principal again from the Paga dashboard.',
    outcome: 'not-sent',
    retry: 'same-reference',
    params: { setting: 'principal', reason: 'not-a-header-value' },
  })
}

/** Of the UTF-8 bytes. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
