import {
  type ClientSettings,
  type ConnectionSettings,
  type Environ,
  organisationSettingsFrom,
  type SettingsNames,
} from '@pagakit/client'
import type { SecretInput } from '@pagakit/contract'

/** Whose money moves, and how that is proven. Paga's dashboard shows all three. */
export interface BusinessCredentials {
  /** The public id of your organisation (public key, principal). Or `PAGA_BUSINESS_PRINCIPAL`. */
  readonly principal: SecretInput
  /** The API password (secret key). Or `PAGA_BUSINESS_CREDENTIALS`. */
  readonly credentials: SecretInput
  /** The key that is hashed last (hash key, HMAC, API key). It is never sent. Or `PAGA_BUSINESS_HASH_KEY`. */
  readonly hashKey: SecretInput
}

/** Everything a Business client can be told. */
export interface BusinessClientOptions extends BusinessCredentials, ConnectionSettings, ClientSettings {}

/** The settings of a Business client and the environment variable of each. */
export const businessSettings: SettingsNames = {
  create: 'createBusinessClient',
  variables: {
    principal: 'PAGA_BUSINESS_PRINCIPAL',
    credentials: 'PAGA_BUSINESS_CREDENTIALS',
    hashKey: 'PAGA_BUSINESS_HASH_KEY',
    environment: 'PAGA_ENVIRONMENT',
  },
}

/**
 * Reads the settings of a Business client from environment variables: `PAGA_BUSINESS_PRINCIPAL`,
 * `PAGA_BUSINESS_CREDENTIALS`, `PAGA_BUSINESS_HASH_KEY` and `PAGA_ENVIRONMENT` (`test`, `live` or the URL of a sandbox).
 *
 * @throws PagaError `INVALID_SETTINGS` naming every variable that is missing
 * @example
 * const business = createBusinessClient({ ...fromEnv(), timeoutMs: 30_000 })
 */
export function fromEnv(
  env: Environ = platformEnviron(),
): BusinessCredentials & Pick<BusinessClientOptions, 'environment'> {
  return organisationSettingsFrom(env, businessSettings)
}

/** Where the runtime has environment variables, those. */
function platformEnviron(): Environ {
  const process: { readonly env?: Environ } | undefined = Reflect.get(globalThis, 'process')
  return process?.env ?? {}
}
