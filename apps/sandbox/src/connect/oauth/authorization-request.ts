import type { ConnectSettings } from '../connect-settings.ts'
import { type OAuthRefusal, oauthRefusal } from './oauth-refusal.ts'
import { type Parameters, readParameters } from './parameters.ts'
import { type Permissions, readPermissions } from './permissions.ts'
import { readChallenge } from './pkce.ts'
import { isRegistered, withParameters } from './redirect-uri.ts'

/** A request that a user can decide. */
export interface AuthorizationRequest extends Permissions {
  readonly kind: 'request'
  readonly redirectUri: string
  readonly state: string | undefined
  readonly challenge: string | undefined
  /** What the answer names as the one who gives it (RFC 9207). */
  readonly issuer: string
}

/** A request nobody can decide, and what becomes of it. */
export type UndecidableRequest =
  /** It is not certain whose it is, so nobody is sent anywhere (RFC 6749, section 4.1.2.1). */
  | { readonly kind: 'shown'; readonly explanation: string }
  /** The user is sent back at once. */
  | { readonly kind: 'sent-back'; readonly location: string; readonly explanation: string }

/** How the sandbox reads requests. */
export interface AuthorizationRules {
  readonly connect: ConnectSettings
  readonly strict: boolean
  readonly issuer: string
}

/** Reads what a client asks of a user (RFC 6749, section 4.1.1), from the query of the address the user came to. */
export function readAuthorizationRequest(
  search: URLSearchParams,
  rules: AuthorizationRules,
): AuthorizationRequest | UndecidableRequest {
  const redirectUri = redirectUriOf(search, rules.connect)
  if (typeof redirectUri === 'object') return redirectUri
  const state = search.getAll('state').length === 1 ? search.get('state') || undefined : undefined
  const read = readAsked(search, rules)
  if (read.kind === 'asked') return { ...read, kind: 'request', redirectUri, state, issuer: rules.issuer }
  const { error, description } = read
  const answer = { error, error_description: description, state, iss: rules.issuer }
  return { kind: 'sent-back', location: withParameters(redirectUri, answer), explanation: description }
}

/** Client and redirect URI come first: as long as one is in doubt, an error must not be sent anywhere. */
function redirectUriOf(search: URLSearchParams, connect: ConnectSettings): string | UndecidableRequest {
  const [clientId, ...moreIds] = search.getAll('client_id')
  const [redirectUri, ...moreUris] = search.getAll('redirect_uri')
  if (clientId === undefined || moreIds.length > 0) return shown('client_id must be there once.')
  if (clientId !== connect.clientId) return shown('The client_id is not one of this sandbox.')
  if (redirectUri === undefined || moreUris.length > 0) return shown('redirect_uri must be there once.')
  if (isRegistered(redirectUri, connect.redirectUris)) return redirectUri
  const known = connect.redirectUris.join(', ')
  return shown(
    `The redirect_uri is not registered. Registered are ${known}; the setting connect.redirectUris adds more.`,
  )
}

type Asked = Permissions & { readonly kind: 'asked'; readonly challenge: string | undefined }

function readAsked(search: URLSearchParams, { connect, strict }: AuthorizationRules): Asked | OAuthRefusal {
  const parameters = readParameters(search)
  if (parameters.kind === 'refused') return parameters
  const wrongType = responseTypeRefusal(parameters)
  if (wrongType !== undefined) return wrongType
  const challenge = readChallenge(parameters, connect.pkce)
  if (challenge.kind === 'refused') return challenge
  const permissions = readPermissions(parameters, strict)
  if ('kind' in permissions) return permissions
  const { scopes = [], userData = [] } = permissions
  if (scopes.length === 0) return oauthRefusal('invalid_scope', 'scope is missing.')
  return { kind: 'asked', scopes, userData, challenge: challenge.challenge }
}

function responseTypeRefusal(parameters: Parameters): OAuthRefusal | undefined {
  const type = parameters.get('response_type')
  if (type === undefined) return oauthRefusal('invalid_request', 'response_type is missing.')
  if (type === 'code') return undefined
  return oauthRefusal('unsupported_response_type', 'The only response_type is code.')
}

function shown(explanation: string): UndecidableRequest {
  return { kind: 'shown', explanation }
}
