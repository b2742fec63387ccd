import type { World } from '../../exchange/world.ts'
import { randomUuid } from '../../random-text.ts'
import { type Change, put } from '../../records/change.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { codes, type Grant, grants, keyOf, lifetimes, newSecret } from './oauth-records.ts'
import { withParameters } from './redirect-uri.ts'

/** Where the user is sent back to, and what is to be remembered. */
export interface DecidedRequest {
  readonly location: string
  readonly changes: readonly Change[]
}

/** The user allows what was asked: there is a grant, and a code for it that is good once (RFC 6749, section 4.1.2). */
export function allowRequest(
  request: AuthorizationRequest,
  user: string,
  clientId: string,
  world: World,
): DecidedRequest {
  const { scopes, userData, redirectUri, challenge, state, issuer } = request
  const grantId = randomUuid(world.random)
  const code = newSecret(world.random)
  const grant: Grant = { clientId, user, scopes, userData, time: world.now }
  const issued = {
    grant: grantId,
    clientId,
    redirectUri,
    ...(challenge === undefined ? {} : { challenge }),
    expires: world.now + lifetimes.code,
    isUsed: false,
  }
  return {
    location: withParameters(redirectUri, { code, state, iss: issuer }),
    changes: [put(grants, grantId, grant), put(codes, keyOf(code), issued)],
  }
}

/** The user denies what was asked (RFC 6749, section 4.1.2.1). */
export function denyRequest({ redirectUri, state, issuer }: AuthorizationRequest): DecidedRequest {
  const denied = { error: 'access_denied', error_description: 'The user denied the request.' }
  return { location: withParameters(redirectUri, { ...denied, state, iss: issuer }), changes: [] }
}
