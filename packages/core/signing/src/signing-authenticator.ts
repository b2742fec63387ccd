import type { Authenticator, SecretInput } from '@pagakit/contract'
import { checkedSecret } from './checked-secret.ts'
import { sign } from './sign.ts'

/** Paga's own names for what the dashboard hands out. Each is a text, or a function asked anew for every attempt. */
export interface SigningSettings {
  /** The public id of the organisation. */
  readonly principal: SecretInput
  /** The API password; sent as it is, so only ever over TLS. */
  readonly credentials: SecretInput
  /** The key that ends what is hashed; never sent. */
  readonly hashKey: SecretInput
}

/** Writes the headers from the proof of who calls and the hash. */
type HeaderWriter = (principal: string, credentials: string, hash: string) => Readonly<Record<string, string>>

/**
 * Makes an authenticator that signs; `maker` names it in errors. The headers come at once where all settings are texts and
 * `sign` is synchronous, otherwise as a promise.
 */
export function signingAuthenticator(
  settings: SigningSettings,
  maker: string,
  write: HeaderWriter,
): Authenticator {
  const principal = checkedSecret(settings.principal, 'principal', 'header', maker)
  const credentials = checkedSecret(settings.credentials, 'credentials', 'header', maker)
  const hashKey = checkedSecret(settings.hashKey, 'hashKey', 'hash', maker)
  const signed = (name: string, password: string, hash: string | Promise<string>) =>
    typeof hash === 'string' ? write(name, password, hash) : hash.then((made) => write(name, password, made))
  return ({ recipes, profile, texts }) => {
    const recipe = recipes[profile]
    const [name, password, key] = [principal.reveal(), credentials.reveal(), hashKey.reveal()]
    if (typeof name === 'string' && typeof password === 'string' && typeof key === 'string') {
      return signed(name, password, sign(recipe, texts, key))
    }
    return Promise.all([name, password, key]).then(([n, p, k]) => signed(n, p, sign(recipe, texts, k)))
  }
}
