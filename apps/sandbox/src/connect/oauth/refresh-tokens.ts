import type { World } from '../../exchange/world.ts'
import { put } from '../../records/change.ts'
import { endGrant } from './end-grant.ts'
import type { TokenRequest } from './exchange-code.ts'
import { issueTokens, type TokenAnswer, type TokenStep } from './issue-tokens.ts'
import { type Grant, grants, type IssuedRefreshToken, keyOf, refreshTokens } from './oauth-records.ts'
import { type OAuthRefusal, oauthRefusal } from './oauth-refusal.ts'
import { narrowed } from './permissions.ts'

/**
 * Gives a new access token for a refresh token (RFC 6749, section 6).
 *
 * Where refresh tokens are rotated, one that is used again ends the grant (RFC 9700, section 4.14.2): it is not known
 * which of the two who had it is the thief.
 */
export function refreshAccess(request: TokenRequest, world: World): TokenStep<TokenAnswer | OAuthRefusal> {
  const { connect } = request
  const token = request.parameters.get('refresh_token')
  if (token === undefined) return refuse(oauthRefusal('invalid_request', 'refresh_token is missing.'))
  const issued = world.record(refreshTokens, keyOf(token))
  const grant = issued && world.record(grants, issued.grant)
  if (issued === undefined || grant === undefined || grant.clientId !== connect.clientId) {
    return refuse(oauthRefusal('invalid_grant', 'The refresh_token is not known, or not one of this client.'))
  }
  if (issued.isUsed) {
    const again = oauthRefusal(
      'invalid_grant',
      'The refresh_token was used before. Its whole grant is void now.',
    )
    return { result: again, changes: endGrant(issued.grant, 'A refresh token was used twice.', world) }
  }
  return renew(token, issued, grant, request, world)
}

function renew(
  token: string,
  issued: IssuedRefreshToken,
  grant: Grant,
  { asked, connect }: TokenRequest,
  world: World,
): TokenStep<TokenAnswer | OAuthRefusal> {
  if (grant.ended !== undefined) {
    return refuse(oauthRefusal('invalid_grant', 'The grant of the refresh_token was ended.'))
  }
  if (issued.expires <= world.now) {
    return refuse(oauthRefusal('invalid_grant', 'The refresh_token is older than 30 days.'))
  }
  const permissions = narrowed(grant, asked)
  if (permissions === undefined) {
    return refuse(
      oauthRefusal('invalid_scope', 'More scope or user_data is asked for than the user allowed.'),
    )
  }
  const isRotated = connect.refreshTokens === 'rotated'
  const { result, changes } = issueTokens(issued.grant, permissions, isRotated, connect, world)
  const used = isRotated ? [put(refreshTokens, keyOf(token), { ...issued, isUsed: true })] : []
  return { result, changes: [...used, ...changes] }
}

function refuse(result: OAuthRefusal): TokenStep<OAuthRefusal> {
  return { result, changes: [] }
}
