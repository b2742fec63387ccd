import { generateRandomCodeVerifier } from 'oauth4webapi'
import { type AuthorizationSettings, checkAuthorizationSettings, refuse } from './authorization-settings.ts'
import type { ConnectPage } from './connect-page.ts'

/** What your server needs to get a token. It is good for one exchange; hand it on and forget it. */
export interface ConnectGrant {
  readonly code: string
  /** The verifier of PKCE; goes with the code to the token endpoint. */
  readonly codeVerifier: string
  /** The same address as in the request; the token endpoint compares them. */
  readonly redirectUri: string
}

/** Where a request is remembered while the user is away; `sessionStorage` fits. */
export type ConnectStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The settings of {@link createConnect}. */
export interface ConnectSettings<Result> extends AuthorizationSettings {
  /**
   * Your server, which takes the grant and answers what the page needs next. A URL gets it as JSON by POST, with the
   * cookies of your own origin; its JSON answer is the result. A function may do it another way.
   */
  readonly server: string | ((grant: ConnectGrant) => Promise<Result>)
  /** What Paga calls itself in `iss`, if it sends one (RFC 9207). @default the address of the environment */
  readonly issuer?: string
  /** The page. @default window */
  readonly page?: ConnectPage
  /** Of the redirect flow; a popup needs none. @default sessionStorage */
  readonly storage?: ConnectStorage
  /** Makes 43 characters of base64url from 256 random bits. @default that of oauth4webapi, over WebCrypto */
  readonly randomText?: () => string
  /** The time in milliseconds since 1970. @default Date.now */
  readonly now?: () => number
  /** Calls your server. @default fetch */
  readonly fetch?: typeof fetch
}

/** Settings that were checked, with every default that does not need a page. */
export interface CheckedSettings<Result> extends ConnectSettings<Result> {
  /** What paths are appended to. */
  readonly baseUrl: string
  readonly issuer: string
  readonly randomText: () => string
  readonly now: () => number
}

/** Checks the settings at once. @throws ConnectError `INVALID_SETTINGS` */
export function checkConnectSettings<Result>(settings: ConnectSettings<Result>): CheckedSettings<Result> {
  const baseUrl = checkAuthorizationSettings(settings)
  if (!settings.server) refuse('server is missing')
  const { issuer = baseUrl, randomText = generateRandomCodeVerifier, now = Date.now } = settings
  return { ...settings, baseUrl, issuer, randomText, now }
}
