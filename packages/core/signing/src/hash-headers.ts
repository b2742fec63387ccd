import type { Authenticator } from '@pagakit/contract'
import { type SigningSettings, signingAuthenticator } from './signing-authenticator.ts'

/**
 * Proves the caller to the Business and Merchant APIs: headers `principal`, `credentials` and `hash`.
 *
 * The headers come at once where all settings are texts and `sign` is synchronous, otherwise as a promise.
 *
 * @throws PagaError `INVALID_SETTINGS`, `not-sent`, where a setting is empty, begins or ends with white space, or cannot
 * stand in a header: for texts here, for what functions give when the headers are made. `params` says which and why.
 *
 * @example
 * const authenticate = hashHeaders({ principal, credentials, hashKey: () => vault.read('paga/hash-key') })
 */
export function hashHeaders(settings: SigningSettings): Authenticator {
  return signingAuthenticator(settings, 'hashHeaders', (principal, credentials, hash) => {
    return { principal, credentials, hash }
  })
}
