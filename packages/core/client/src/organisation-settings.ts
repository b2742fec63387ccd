import type { PagaError, SecretInput, Transport } from '@pagakit/contract'
import type { ClientSettings } from './client-settings.ts'
import { checkEnvironment, type Environment } from './environment.ts'
import { invalidSettings } from './invalid-settings.ts'

/**
 * What an organisation proves itself with on the APIs that hash. Paga's dashboard shows all three, and `fromEnv` reads each
 * from a variable such as `PAGA_BUSINESS_PRINCIPAL`.
 */
export interface OrganisationSecrets {
  /** The public id of your organisation (public key, principal, client id). */
  readonly principal: SecretInput
  /** The API password (secret key). */
  readonly credentials: SecretInput
  /** The key that is hashed last (hash key, HMAC, API key). It is never sent. */
  readonly hashKey: SecretInput
}

/** Where a client finds its API, and by which road. */
export interface ConnectionSettings {
  /** `'test'`, `'live'`, or `{ baseUrl }` of a sandbox. Required: live is never a default. Or `PAGA_ENVIRONMENT`. */
  readonly environment: Environment
  /** The road to the network. @default kyTransport() */
  readonly transport?: Transport | undefined
  /** A fetch to use instead of the platform's, such as `sandbox.fetch`. Not together with `transport`. */
  readonly fetch?: typeof globalThis.fetch | undefined
}

/** Everything a client of an organisation can be told. */
export interface OrganisationSettings extends OrganisationSecrets, ConnectionSettings, ClientSettings {}

/** How an adapter calls its settings, for what is said about them. */
export interface SettingsNames {
  /** The function that takes them, such as `createBusinessClient`. */
  readonly create: string
  /** The environment variable of each. */
  readonly variables: Readonly<Record<keyof OrganisationSecrets | 'environment', string>>
}

/** The names of an adapter's settings, whose variables begin with a word such as `PAGA_BUSINESS`. */
export function settingsNames(create: string, variable: string): SettingsNames {
  const variables = {
    principal: `${variable}_PRINCIPAL`,
    credentials: `${variable}_CREDENTIALS`,
    hashKey: `${variable}_HASH_KEY`,
    environment: 'PAGA_ENVIRONMENT',
  }
  return { create, variables }
}

/** Environment variables by name. */
export type Environ = Readonly<Record<string, string | undefined>>

/**
 * Checks the settings as soon as a client is made and names everything that is missing at once.
 *
 * @throws PagaError `INVALID_SETTINGS`
 */
export function checkOrganisationSettings(
  options: OrganisationSettings,
  names: SettingsNames,
  operation: string = names.create,
): OrganisationSettings {
  const missing = (['principal', 'credentials', 'hashKey'] as const).filter((name) =>
    isMissing(options[name]),
  )
  if (missing.length > 0) {
    const all = options.environment === undefined ? [...missing, 'environment' as const] : missing
    throw missingSettings(operation, all, names)
  }
  if (options.transport !== undefined && options.fetch !== undefined) {
    throw invalidSettings(operation, 'transport and fetch exclude each other.', 'Give one of them.', {
      settings: ['transport', 'fetch'],
    })
  }
  const { environment: variable } = names.variables
  return { ...options, environment: checkEnvironment(options.environment, { operation, variable }) }
}

/** What environment variables say of a client: enough to make one. */
export interface EnvironmentSettings extends OrganisationSecrets, Pick<ConnectionSettings, 'environment'> {}

/**
 * Reads the settings of a client from environment variables.
 *
 * @throws PagaError `INVALID_SETTINGS` naming every variable that is missing
 */
export function organisationSettingsFrom(env: Environ, names: SettingsNames): EnvironmentSettings {
  const read = (name: keyof SettingsNames['variables']): string | undefined =>
    env[names.variables[name]] || undefined
  const text = read('environment')
  // What is missing is refused by the check, which is why undefined may stand here for a moment.
  const settings = {
    principal: read('principal'),
    credentials: read('credentials'),
    hashKey: read('hashKey'),
    environment: text?.includes('://') ? { baseUrl: text } : text,
  } as OrganisationSettings
  const { principal, credentials, hashKey, environment } = checkOrganisationSettings(
    settings,
    names,
    'fromEnv',
  )
  return { principal, credentials, hashKey, environment }
}

function isMissing(value: unknown): boolean {
  return typeof value !== 'function' && (typeof value !== 'string' || value === '')
}

function missingSettings(
  operation: string,
  settings: readonly (keyof SettingsNames['variables'])[],
  { create, variables }: SettingsNames,
): PagaError {
  const list = settings.map((name) => `${name} (or ${variables[name]})`)
  return invalidSettings(
    operation,
    `${list.join(', ')} ${list.length === 1 ? 'is' : 'are'} missing.`,
    `Pass it to ${create}, or set the variable and use fromEnv(). Paga's dashboard shows principal, credentials and hash key.`,
    { settings },
  )
}
