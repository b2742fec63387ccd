import {
  type ClientSettings,
  type ConnectionSettings,
  checkEnvironment,
  type Environ,
  invalidSettings,
  platformEnviron,
} from '@pagakit/client'
import type { SecretInput } from '@pagakit/contract'
import type { TokenStore } from './token-store.ts'

/** Your application at Paga. Paga gives the id and the secret, and has to know the redirect URI. */
export interface ConnectCredentials {
  /** The id of your OAuth client; the browser knows it too. Or `PAGA_CONNECT_CLIENT_ID`. */
  readonly clientId: SecretInput
  /** The secret of your OAuth client, which Paga also calls its password. Or `PAGA_CONNECT_CLIENT_SECRET`. */
  readonly clientSecret: SecretInput
  /** Where Paga sends the user back to, exactly as in the authorization request. Or `PAGA_CONNECT_REDIRECT_URI`. */
  readonly redirectUri: string
}

/** The settings of every client that mean something where nothing is hashed. */
type CallSettings = Omit<ClientSettings, 'hashProfile' | 'references'>

/** Everything a Connect client can be told. */
export interface ConnectClientOptions extends ConnectCredentials, ConnectionSettings, CallSettings {
  /** Where the tokens of your users are kept. `memoryTokenStore()` forgets them when the process ends. */
  readonly tokens: TokenStore
  /**
   * Where the parameters of token calls go. In the query, as Paga's own clients send them, the code and the tokens stand in
   * the logs of every server on the way; use it only if Paga takes nothing else. @default 'body'
   */
  readonly tokenParameters?: 'body' | 'query' | undefined
  /** The time in milliseconds since 1970, such as a sandbox's, whose clock can be moved. @default Date.now */
  readonly now?: (() => number) | undefined
}

const CREATE = 'createConnectClient'

/** The environment variable of each setting. */
const variables = {
  clientId: 'PAGA_CONNECT_CLIENT_ID',
  clientSecret: 'PAGA_CONNECT_CLIENT_SECRET',
  redirectUri: 'PAGA_CONNECT_REDIRECT_URI',
  environment: 'PAGA_ENVIRONMENT',
} as const

/**
 * Checks the settings as soon as a client is made and names everything that is missing at once.
 *
 * @throws PagaError `INVALID_SETTINGS`
 */
export function checkConnectSettings(options: ConnectClientOptions): ConnectClientOptions {
  const checked = { ...options, ...checkCredentials(options, CREATE) }
  if (!isTokenStore(options.tokens))
    throw invalid(
      'tokens',
      'tokens is missing, or is no token store.',
      'Give one, or memoryTokenStore() to try things out.',
    )
  if (options.transport !== undefined && options.fetch !== undefined)
    throw invalid('transport', 'transport and fetch exclude each other.', 'Give one of them.')
  const { tokenParameters = 'body' } = options
  if (tokenParameters !== 'body' && tokenParameters !== 'query')
    throw invalid(
      'tokenParameters',
      "tokenParameters must be 'body' or 'query'.",
      'Mend it, or leave it out.',
    )
  return checked
}

/**
 * Reads the settings of a Connect client from environment variables: `PAGA_CONNECT_CLIENT_ID`, `PAGA_CONNECT_CLIENT_SECRET`,
 * `PAGA_CONNECT_REDIRECT_URI` and `PAGA_ENVIRONMENT` (`test`, `live` or the URL of a sandbox).
 *
 * @throws PagaError `INVALID_SETTINGS` naming every variable that is missing
 * @example
 * const connect = createConnectClient({ ...fromEnv(), tokens: memoryTokenStore() })
 */
export function fromEnv(
  env: Environ = platformEnviron(),
): ConnectCredentials & Pick<ConnectClientOptions, 'environment'> {
  const read = (name: keyof typeof variables): string | undefined => env[variables[name]] || undefined
  const environment = read('environment')
  // What is missing is refused by the check, which is why undefined may stand here for a moment.
  const settings = {
    clientId: read('clientId'),
    clientSecret: read('clientSecret'),
    redirectUri: read('redirectUri'),
    environment: environment?.includes('://') ? { baseUrl: environment } : environment,
  } as ConnectClientOptions
  return checkCredentials(settings, 'fromEnv')
}

function checkCredentials(
  { clientId, clientSecret, redirectUri, environment }: ConnectClientOptions,
  operation: string,
): ConnectCredentials & Pick<ConnectClientOptions, 'environment'> {
  const given = { clientId, clientSecret, redirectUri }
  const missing = (['clientId', 'clientSecret', 'redirectUri'] as const).filter((name) =>
    isMissing(given[name]),
  )
  if (missing.length > 0)
    throw missingSettings(operation, environment === undefined ? [...missing, 'environment'] : missing)
  if (typeof redirectUri !== 'string' || !URL.canParse(redirectUri) || redirectUri.includes('#'))
    throw invalid(
      'redirectUri',
      'redirectUri is not a whole URL without a fragment.',
      "Write it whole: 'https://host/path'.",
      operation,
    )
  if (typeof clientId === 'string' && clientId.includes(':'))
    throw invalid('clientId', 'clientId has a colon, which Basic cannot carry.', 'Check it.', operation)
  const checked = checkEnvironment(environment, { operation, variable: variables.environment })
  return { ...given, environment: checked }
}

function isMissing(value: unknown): boolean {
  return typeof value !== 'function' && (typeof value !== 'string' || value === '')
}

function isTokenStore(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return ['read', 'write', 'replace'].every((method) => typeof Reflect.get(value, method) === 'function')
}

function missingSettings(operation: string, names: readonly (keyof typeof variables)[]): Error {
  const list = names.map((name) => `${name} (or ${variables[name]})`).join(', ')
  return invalidSettings(
    operation,
    `${list} ${names.length === 1 ? 'is' : 'are'} missing.`,
    `Pass it to ${CREATE}, or set the variable and use fromEnv(). Paga gives out id and secret.`,
    { settings: names },
  )
}

function invalid(setting: string, message: string, hint: string, operation: string = CREATE): Error {
  return invalidSettings(operation, message, hint, { setting })
}
