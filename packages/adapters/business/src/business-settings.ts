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

/** Whose money moves, and how that is proven. */
export type BusinessCredentials = OrganisationSecrets

/** Everything a Business client can be told. */
export type BusinessClientOptions = OrganisationSettings

/** The settings of a Business client and the environment variable of each. */
export const businessSettings: SettingsNames = settingsNames('createBusinessClient', 'PAGA_BUSINESS')

/**
 * Reads the settings of a Business client from environment variables: `PAGA_BUSINESS_PRINCIPAL`,
 * `PAGA_BUSINESS_CREDENTIALS`, `PAGA_BUSINESS_HASH_KEY` and `PAGA_ENVIRONMENT` (`test`, `live` or the URL of a sandbox).
 *
 * @throws PagaError `INVALID_SETTINGS` naming every variable that is missing
 * @example
 * const business = createBusinessClient({ ...fromEnv(), timeoutMs: 30_000 })
 */
export function fromEnv(env: Environ = platformEnviron()): EnvironmentSettings {
  return organisationSettingsFrom(env, businessSettings)
}
