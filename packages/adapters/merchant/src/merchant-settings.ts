import {
  type ClientSettings,
  type ConnectionSettings,
  type Environ,
  organisationSettingsFrom,
  type SettingsNames,
} from '@pagakit/client'
import type { SecretInput } from '@pagakit/contract'

/** Whose customers pay, and how that is proven. Paga's dashboard shows all three. */
export interface MerchantCredentials {
  /** The public id of your organisation (public key, principal). Or `PAGA_MERCHANT_PRINCIPAL`. */
  readonly principal: SecretInput
  /** The API password (secret key). Or `PAGA_MERCHANT_CREDENTIALS`. */
  readonly credentials: SecretInput
  /** The key that is hashed last (hash key, HMAC, API key). It is never sent. Or `PAGA_MERCHANT_HASH_KEY`. */
  readonly hashKey: SecretInput
}

/** Everything a Merchant client can be told. */
export interface MerchantClientOptions extends MerchantCredentials, ConnectionSettings, ClientSettings {}

/** The settings of a Merchant client and the environment variable of each. */
export const merchantSettings: SettingsNames = {
  create: 'createMerchantClient',
  variables: {
    principal: 'PAGA_MERCHANT_PRINCIPAL',
    credentials: 'PAGA_MERCHANT_CREDENTIALS',
    hashKey: 'PAGA_MERCHANT_HASH_KEY',
    environment: 'PAGA_ENVIRONMENT',
  },
}

/**
 * Reads the settings of a Merchant client from environment variables: `PAGA_MERCHANT_PRINCIPAL`,
 * `PAGA_MERCHANT_CREDENTIALS`, `PAGA_MERCHANT_HASH_KEY` and `PAGA_ENVIRONMENT` (`test`, `live` or the URL of a sandbox).
 *
 * @throws PagaError `INVALID_SETTINGS` naming every variable that is missing
 * @example
 * const merchant = createMerchantClient({ ...fromEnv(), timeoutMs: 30_000 })
 */
export function fromEnv(
  env: Environ = platformEnviron(),
): MerchantCredentials & Pick<MerchantClientOptions, 'environment'> {
  return organisationSettingsFrom(env, merchantSettings)
}

/** Where the runtime has environment variables, those. */
function platformEnviron(): Environ {
  const process: { readonly env?: Environ } | undefined = Reflect.get(globalThis, 'process')
  return process?.env ?? {}
}
