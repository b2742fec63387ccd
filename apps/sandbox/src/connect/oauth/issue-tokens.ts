import type { World } from '../../exchange/world.ts'
import { type Change, put } from '../../records/change.ts'
import type { ConnectSettings } from '../connect-settings.ts'
import { accessTokens, keyOf, lifetimes, newSecret, refreshTokens } from './oauth-records.ts'
import type { Permissions } from './permissions.ts'

/** What came of asking for tokens, and what is to be remembered: also a refusal may spend or end something. */
export interface TokenStep<Result> {
  readonly result: Result
  readonly changes: readonly Change[]
}

/** The answer with tokens, in the words of RFC 6749, section 5.1, with Paga's own `user_data` and `authorities`. */
export interface TokenAnswer {
  readonly kind: 'tokens'
  readonly members: {
    readonly access_token: string
    readonly token_type: 'bearer'
    readonly refresh_token?: string
    readonly expires_in: number
    readonly scope: string
    readonly user_data: string
    readonly authorities: readonly string[]
  }
}

/** Makes an access token for a grant, and a refresh token where one is due. */
export function issueTokens(
  grant: string,
  { scopes, userData }: Permissions,
  withRefreshToken: boolean,
  { accessTokenSeconds }: ConnectSettings,
  world: World,
): TokenStep<TokenAnswer> {
  const accessToken = newSecret(world.random)
  const access = { grant, scopes, userData, expires: world.now + accessTokenSeconds * 1000 }
  const refreshToken = withRefreshToken ? newSecret(world.random) : undefined
  const refresh = { grant, expires: world.now + lifetimes.refreshToken, isUsed: false }
  return {
    result: {
      kind: 'tokens',
      members: {
        access_token: accessToken,
        token_type: 'bearer',
        ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
        expires_in: accessTokenSeconds,
        scope: scopes.join(' '),
        user_data: userData.join(' '),
        authorities: [],
      },
    },
    changes: [
      put(accessTokens, keyOf(accessToken), access),
      ...(refreshToken === undefined ? [] : [put(refreshTokens, keyOf(refreshToken), refresh)]),
    ],
  }
}
