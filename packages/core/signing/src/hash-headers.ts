import type { Authenticator, SecretInput } from '@pagakit/contract'
import { checkedSecret } from './checked-secret.ts'
import { sign } from './sign.ts'

/** Paga's own names for what the dashboard hands out. Each is a text, or a function asked anew for every attempt. */
export interface HashHeadersSettings {
  /** The public id of the organisation. */
  readonly principal: SecretInput
  /** The API password; sent as it is, so only ever over TLS. */
  readonly credentials: SecretInput
  /** The key that ends what is hashed; never sent. */
  readonly hashKey: SecretInput
}

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
export function hashHeaders(settings: HashHeadersSettings): Authenticator {
  const principal = checkedSecret(settings.principal, 'principal', 'header', 'hashHeaders')
  const credentials = checkedSecret(settings.credentials, 'credentials', 'header', 'hashHeaders')
  const hashKey = checkedSecret(settings.hashKey, 'hashKey', 'hash', 'hashHeaders')
  return ({ recipes, profile, texts }) => {
    const recipe = recipes[profile]
    const [name, password, key] = [principal.reveal(), credentials.reveal(), hashKey.reveal()]
    if (typeof name === 'string' && typeof password === 'string' && typeof key === 'string') {
      return signed(name, password, sign(recipe, texts, key))
    }
    return Promise.all([name, password, key]).then(([n, p, k]) => signed(n, p, sign(recipe, texts, k)))
  }
}

function signed(
  principal: string,
  credentials: string,
  hash: string | Promise<string>,
): ReturnType<Authenticator> {
  if (typeof hash === 'string') return { principal, credentials, hash }
  return hash.then((made) => ({ principal, credentials, hash: made }))
}
