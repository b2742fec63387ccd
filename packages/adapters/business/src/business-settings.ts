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

type SettingFromVariable = keyof typeof variables

/**
 * Checks the settings as soon as a client is made and names everything that is missing at once.
 *
 * @throws PagaError `INVALID_SETTINGS`
 */
export function checkBusinessSettings(
  options: BusinessClientOptions,
  operation = 'createBusinessClient',
): BusinessClientOptions {
  const missing = (['principal', 'credentials', 'hashKey'] as const).filter((name) =>
    isMissing(options[name]),
  )
  if (missing.length > 0) {
    throw missingSettings(
      operation,
      options.environment === undefined ? [...missing, 'environment'] : missing,
    )
  }
  if (options.transport !== undefined && options.fetch !== undefined) {
    throw invalid(operation, 'transport and fetch exclude each other.', 'Give one of them.', [
      'transport',
      'fetch',
    ])
  }
  const environment = checkEnvironment(options.environment, { operation, variable: variables.environment })
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
  env: Environ = platformEnviron(),
): BusinessCredentials & { readonly environment: Environment } {
  const read = (name: SettingFromVariable): string | undefined => env[variables[name]] || undefined
  const text = read('environment')
  // What is missing is refused by the check, which is why undefined may stand here for a moment.
  const settings = {
    principal: read('principal'),
    credentials: read('credentials'),
    hashKey: read('hashKey'),
    environment: text?.includes('://') ? { baseUrl: text } : text,
  } as BusinessClientOptions
  const { principal, credentials, hashKey, environment } = checkBusinessSettings(settings, 'fromEnv')
  return { principal, credentials, hashKey, environment }
}

type Environ = Readonly<Record<string, string | undefined>>

/** Where the runtime has environment variables, those. */
function platformEnviron(): Environ {
  const process: { readonly env?: Environ } | undefined = Reflect.get(globalThis, 'process')
  return process?.env ?? {}
}

function isMissing(value: unknown): boolean {
  return typeof value !== 'function' && (typeof value !== 'string' || value === '')
}

function missingSettings(operation: string, settings: readonly SettingFromVariable[]): PagaError {
  const list = settings.map((name) => `${name} (or ${variables[name]})`)
  return invalid(
    operation,
    `${list.join(', ')} ${list.length === 1 ? 'is' : 'are'} missing.`,
    "Pass it to createBusinessClient, or set the variable and use fromEnv(). Paga's dashboard shows principal, credentials and hash key.",
    settings,
  )
}

function invalid(operation: string, message: string, hint: string, settings: readonly string[]): PagaError {
  return new PagaError({
    code: 'INVALID_SETTINGS',
    operation,
    message,
    hint,
    outcome: 'not-sent',
    retry: 'never',
    params: { settings },
  })
}
