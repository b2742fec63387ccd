import type { Hosts, PagaError } from '@pagakit/contract'
import { invalidSettings } from './invalid-settings.ts'

/** Which Paga is called: its test or live service, or one at an address of your own, such as a sandbox. */
export type Environment = 'test' | 'live' | { readonly baseUrl: string }

/** Where the settings of a client come from, for the text of its errors. */
export interface SettingName {
  readonly operation: string
  /** The environment variable that sets it too. */
  readonly variable: string
}

/**
 * Checks an environment as soon as a client is made. There is no default: live money is never spent by omission.
 *
 * @throws PagaError `INVALID_SETTINGS`
 */
export function checkEnvironment(environment: unknown, name: SettingName): Environment {
  if (environment === 'test' || environment === 'live') return environment
  if (typeof environment === 'object' && environment !== null && 'baseUrl' in environment) {
    return { baseUrl: checkBaseUrl(environment.baseUrl, name) }
  }
  const reason = environment === undefined ? 'environment is missing.' : 'environment is not one that exists.'
  throw invalid(
    name,
    reason,
    `Set environment to 'test', 'live' or { baseUrl }, or ${name.variable}; there is no default.`,
  )
}

/** The address that paths are appended to. */
export function baseUrlOf(environment: Environment, hosts: Hosts): string {
  return typeof environment === 'string' ? hosts[environment] : environment.baseUrl
}

function checkBaseUrl(baseUrl: unknown, name: SettingName): string {
  const url = typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  if (url === undefined)
    throw invalid(name, 'environment.baseUrl is not a URL.', "Write it whole: 'https://host'.")
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw invalid(
      name,
      'environment.baseUrl is not https.',
      'Plain http is for this machine only: http://127.0.0.1:port.',
    )
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw invalid(
      name,
      'environment.baseUrl has a user, a query or a fragment.',
      'Give scheme, host, port and path only; credentials are settings of their own.',
    )
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}

function invalid({ operation }: SettingName, message: string, hint: string): PagaError {
  return invalidSettings(operation, message, hint, { setting: 'environment' })
}
