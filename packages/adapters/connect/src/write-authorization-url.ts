import { authorizationPath } from '@pagakit/models/connect/scopes'
import type { AuthorizationSettings } from './authorization-settings.ts'

/** One request to a user: what is asked, and what ties the answer to it. */
export interface AuthorizationRequest extends AuthorizationSettings {
  /** At least 43 characters of base64url that nobody can guess, for this request only, kept with the user's browser. */
  readonly state: string
  /** The S256 challenge (RFC 7636) of a verifier that only you keep. */
  readonly codeChallenge: string
}

/** Writes the address of a request that was checked. */
export function writeAuthorizationUrl(baseUrl: string, request: AuthorizationRequest): string {
  const { clientId, redirectUri, scope, userData = [], state, codeChallenge } = request
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: scope.join(' '),
    ...(userData.length > 0 && { user_data: userData.join(' ') }),
    state,
    code_challenge: codeChallenge,
    code_challenge_method: 'S256',
  })
  // Written so, a space is one for a form decoder and for one that undoes percent signs only.
  return `${baseUrl}${authorizationPath}?${String(parameters).replaceAll('+', '%20')}`
}
