import {
  type Environ,
  type EnvironmentSettings,
  type OrganisationSecrets,
  type OrganisationSettings,
  organisationSettingsFrom,
  platformEnviron,
  type SettingsNames,
  settingsNames,
} from '@pagakit/client'

/** Whose customers pay, and how that is proven. */
export type MerchantCredentials = OrganisationSecrets

/** Everything a Merchant client can be told. */
export type MerchantClientOptions = OrganisationSettings

/** The settings of a Merchant client and the environment variable of each. */
export const merchantSettings: SettingsNames = settingsNames('createMerchantClient', 'PAGA_MERCHANT')

/**
 * Reads the settings of a Merchant client from environment variables: `PAGA_MERCHANT_PRINCIPAL`,
 * `PAGA_MERCHANT_CREDENTIALS`, `PAGA_MERCHANT_HASH_KEY` and `PAGA_ENVIRONMENT` (`test`, `live` or the URL of a sandbox).
 *
 * @throws PagaError `INVALID_SETTINGS` naming every variable that is missing
 * @example
 * const merchant = createMerchantClient({ ...fromEnv(), timeoutMs: 30_000 })
 */
export function fromEnv(env: Environ = platformEnviron()): EnvironmentSettings {
  return organisationSettingsFrom(env, merchantSettings)
}
