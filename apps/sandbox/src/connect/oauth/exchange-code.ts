import type { World } from '../../exchange/world.ts'
import { type Change, put } from '../../records/change.ts'
import type { ConnectSettings } from '../connect-settings.ts'
import { endGrant } from './end-grant.ts'
import { issueTokens, type TokenAnswer, type TokenStep } from './issue-tokens.ts'
import { codes, grants, type IssuedCode, keyOf } from './oauth-records.ts'
import { type OAuthRefusal, oauthRefusal } from './oauth-refusal.ts'
import type { Parameters } from './parameters.ts'
import { narrowed, type Permissions } from './permissions.ts'
import { verifierRefusal } from './pkce.ts'

/** How tokens are asked for. */
export interface TokenRequest {
  readonly parameters: Parameters
  /** What is asked for, if less than was granted. */
  readonly asked: Partial<Permissions>
  readonly connect: ConnectSettings
}

/**
 * Gives tokens for a code (RFC 6749, section 4.1.3).
 *
 * A code is good for one attempt of its client, whatever comes of it. Whoever comes with it again ends the grant, and so
 * everything that was given out for it.
 */
export function exchangeCode(request: TokenRequest, world: World): TokenStep<TokenAnswer | OAuthRefusal> {
  const { parameters, connect } = request
  const code = parameters.get('code')
  if (code === undefined) return refuse(oauthRefusal('invalid_request', 'code is missing.'))
  if (!parameters.has('redirect_uri')) {
    return refuse(oauthRefusal('invalid_request', 'redirect_uri is missing.'))
  }
  const issued = world.record(codes, keyOf(code))
  if (issued === undefined || issued.clientId !== connect.clientId) {
    return refuse(oauthRefusal('invalid_grant', 'The code is not known, or not one of this client.'))
  }
  if (issued.isUsed) {
    const again = oauthRefusal(
      'invalid_grant',
      'The code was used before. Whatever was given out for it is void now.',
    )
    return refuse(again, endGrant(issued.grant, 'A code was used twice.', world))
  }
  const spent = put(codes, keyOf(code), { ...issued, isUsed: true })
  const refusal = codeRefusal(issued, request, world)
  return refusal === undefined ? give(issued, request, spent, world) : refuse(refusal, [spent])
}

function codeRefusal(issued: IssuedCode, request: TokenRequest, world: World): OAuthRefusal | undefined {
  const { parameters, connect } = request
  if (issued.expires <= world.now) {
    return oauthRefusal('invalid_grant', 'The code is older than 60 seconds.')
  }
  if (parameters.get('redirect_uri') !== issued.redirectUri) {
    return oauthRefusal('invalid_grant', 'The redirect_uri is not the one the code was asked for with.')
  }
  return verifierRefusal(issued.challenge, parameters, connect.pkce)
}

function give(
  { grant: grantId }: IssuedCode,
  { asked, connect }: TokenRequest,
  spent: Change,
  world: World,
): TokenStep<TokenAnswer | OAuthRefusal> {
  const grant = world.record(grants, grantId)
  if (grant === undefined || grant.ended !== undefined) {
    return refuse(oauthRefusal('invalid_grant', 'The grant of the code was ended.'), [spent])
  }
  const permissions = narrowed(grant, asked)
  if (permissions === undefined) {
    const more = oauthRefusal('invalid_scope', 'More scope or user_data is asked for than the user allowed.')
    return refuse(more, [spent])
  }
  const { result, changes } = issueTokens(grantId, permissions, true, connect, world)
  return { result, changes: [spent, put(grants, grantId, { ...grant, ...permissions }), ...changes] }
}

function refuse(result: OAuthRefusal, changes: readonly Change[] = []): TokenStep<OAuthRefusal> {
  return { result, changes }
}
