import { type ClientSettings, checkEnvironment, type Environment } from '@pagakit/client'
import { PagaError, type SecretInput, type Transport } from '@pagakit/contract'

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
export interface BusinessClientOptions extends BusinessCredentials, ClientSettings {
  /** `'test'`, `'live'`, or `{ baseUrl }` of a sandbox. Required: live is never a default. Or `PAGA_ENVIRONMENT`. */
  readonly environment: Environment
  /** The road to the network. @default kyTransport() */
  readonly transport?: Transport | undefined
  /** A fetch to use instead of the platform's, such as `sandbox.fetch`. Not together with `transport`. */
  readonly fetch?: typeof globalThis.fetch | undefined
}

/** The settings of a Business client and the environment variable of each. */
const variables = {
  principal: 'PAGA_BUSINESS_PRINCIPAL',
  credentials: 'PAGA_BUSINESS_CREDENTIALS',
  hashKey: 'PAGA_BUSINESS_HASH_KEY',
  environment: 'PAGA_ENVIRONMENT',
} as const

const OPERATION = 'createBusinessClient'

/**
 * Checks the settings as soon as a client is made and names everything that is missing at once.
 *
 * @throws PagaError `INVALID_SETTINGS`
 */
export function checkBusinessSettings(options: BusinessClientOptions): BusinessClientOptions {
  const missing = (['principal', 'credentials', 'hashKey'] as const).filter((name) =>
    isMissing(options[name]),
  )
  if (missing.length > 0) throw missingSettings(missing)
  if (options.transport !== undefined && options.fetch !== undefined) {
    throw invalid('transport and fetch exclude each other.', 'Give one of them.', {
      settings: ['transport', 'fetch'],
    })
  }
  const environment = checkEnvironment(options.environment, {
    operation: OPERATION,
    variable: variables.environment,
  })
  return { ...options, environment }
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
  env: Readonly<Record<string, string | undefined>> = globalThis.process?.env ?? {},
): BusinessCredentials & { readonly environment: Environment } {
  const { principal, credentials, hashKey } = {
    principal: env[variables.principal] ?? '',
    credentials: env[variables.credentials] ?? '',
    hashKey: env[variables.hashKey] ?? '',
  }
  const text = env[variables.environment]
  const environment = text?.includes('://') ? { baseUrl: text } : text
  const name = { operation: 'fromEnv', variable: variables.environment }
  const missing = Object.entries({ principal, credentials, hashKey }).filter(([, value]) => value === '')
  if (missing.length > 0) throw missingSettings(missing.map(([setting]) => setting))
  return { principal, credentials, hashKey, environment: checkEnvironment(environment, name) }
}

function isMissing(value: unknown): boolean {
  return typeof value !== 'function' && (typeof value !== 'string' || value === '')
}

function missingSettings(settings: readonly string[]): PagaError {
  const named = Object.entries(variables).filter(([name]) => settings.includes(name))
  const list = named.map(([name, variable]) => `${name} (or ${variable})`)
  const verb = list.length === 1 ? 'is' : 'are'
  return invalid(
    `${list.join(', ')} ${verb} missing.`,
    'Pass it to createBusinessClient, or set the variable and use fromEnv(); the dashboard of Paga shows it.',
    { settings },
  )
}

function invalid(message: string, hint: string, params: Readonly<Record<string, unknown>>): PagaError {
  return new PagaError({
    code: 'INVALID_SETTINGS',
    operation: OPERATION,
    message,
    hint,
    outcome: 'not-sent',
    retry: 'never',
    params,
  })
}
