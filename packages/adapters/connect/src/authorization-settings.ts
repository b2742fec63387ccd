import { type ConnectScope, type ConnectUserDatum, mypagaHosts } from '@pagakit/models/connect/scopes'
import { ConnectError } from './connect-error.ts'

/** What a user is asked for, and where the answer goes. */
export interface AuthorizationSettings {
  /** `'test'`, `'live'`, or the address of a sandbox. There is no default. */
  readonly environment: 'test' | 'live' | { readonly baseUrl: string }
  /** The client id Paga gave you. Everybody may see it. */
  readonly clientId: string
  /** The page Paga sends the user back to, exactly as registered with Paga: https, or http on this machine. */
  readonly redirectUri: string
  /** What you want to be allowed. Ask only for what you use: the user reads the list. */
  readonly scope: readonly ConnectScope[]
  /** What you want to know of the user; needs the scope `USER_DETAILS_REQUEST`. @default [] */
  readonly userData?: readonly ConnectUserDatum[]
}

/** RFC 6749 section 3.1.2 wants no fragment; plain http is for this machine only. */
const SAFE_ADDRESS = /^(https:\/\/[^\s/?#@]+|http:\/\/(localhost|127\.[\d.]+|\[::1])(:\d+)?)([/?][^\s#]*)?$/

/**
 * Checks the settings, and gives the address that paths are appended to.
 *
 * @throws ConnectError `INVALID_SETTINGS`
 */
export function checkAuthorizationSettings(settings: AuthorizationSettings): string {
  const { environment, clientId, redirectUri, scope, userData = [] } = settings
  const baseUrl = baseUrlOf(environment)
  checkAddress('redirectUri', redirectUri)
  if (!clientId) refuse('clientId is missing')
  if (!scope?.length) refuse('scope is empty')
  if (userData.length > 0) need(scope, 'USER_DETAILS_REQUEST')
  if (userData.includes('ACCOUNT_BALANCE')) need(scope, 'USER_REQUEST_ACCOUNT_BALANCE')
  return baseUrl
}

/** Throws what is wrong with the settings. */
export function refuse(problem: string): never {
  throw new ConnectError('INVALID_SETTINGS', `${problem}. Mend it.`)
}

function baseUrlOf(environment: AuthorizationSettings['environment'] | undefined): string {
  if (environment === 'test' || environment === 'live') return mypagaHosts[environment]
  if (!environment?.baseUrl) return refuse("environment is not 'test', 'live' or { baseUrl }")
  return checkAddress('environment.baseUrl', environment.baseUrl).replace(/\/*$/, '')
}

function checkAddress(name: string, address: string): string {
  return SAFE_ADDRESS.test(address) ? address : refuse(`${name} is not https, or has a fragment`)
}

function need(scope: readonly ConnectScope[], name: ConnectScope): void {
  if (!scope.includes(name)) refuse(`userData needs the scope ${name}`)
}
