import { type AuthorizationSettings, checkAuthorizationSettings, refuse } from './authorization-settings.ts'
import { type AuthorizationRequest, writeAuthorizationUrl } from './write-authorization-url.ts'

export type { ConnectScope, ConnectUserDatum } from '@pagakit/models/connect/scopes'
export type { ConnectErrorCode, ConnectErrorFacts } from './connect-error.ts'
export { ConnectError, isConnectError } from './connect-error.ts'
export type { AuthorizationRequest, AuthorizationSettings }

/**
 * The address to send a user to, as text. Pure: for a server that keeps `state` and verifier itself. In a page use
 * `createConnect`, which makes both and checks the answer.
 *
 * @throws ConnectError `INVALID_SETTINGS`
 * @example
 * authorizationUrl({ environment: 'test', clientId, redirectUri, scope: ['MERCHANT_PAYMENT'], state, codeChallenge })
 */
export function authorizationUrl(request: AuthorizationRequest): string {
  const baseUrl = checkAuthorizationSettings(request)
  // 256 bits are 43 characters of base64url, and so is the digest of S256.
  if (!/^[\w-]{43,}$/.test(request.state)) refuse('state is not 43 characters of base64url')
  if (!/^[\w-]{43}$/.test(request.codeChallenge)) refuse('codeChallenge is not 43 characters of base64url')
  return writeAuthorizationUrl(baseUrl, request)
}
