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

/** Who asks for money, and how that is proven. */
export type CollectCredentials = OrganisationSecrets

/** Everything a Collect client can be told. */
export type CollectClientOptions = OrganisationSettings

/** The settings of a Collect client and the environment variable of each. */
export const collectSettings: SettingsNames = settingsNames('createCollectClient', 'PAGA_COLLECT')

/**
 * Reads the settings of a Collect client from environment variables: `PAGA_COLLECT_PRINCIPAL`,
 * `PAGA_COLLECT_CREDENTIALS`, `PAGA_COLLECT_HASH_KEY` and `PAGA_ENVIRONMENT` (`test`, `live` or the URL of a sandbox).
 *
 * @throws PagaError `INVALID_SETTINGS` naming every variable that is missing
 * @example
 * const collect = createCollectClient({ ...fromEnv(), timeoutMs: 30_000 })
 */
export function fromEnv(env: Environ = platformEnviron()): EnvironmentSettings {
  return organisationSettingsFrom(env, collectSettings)
}
