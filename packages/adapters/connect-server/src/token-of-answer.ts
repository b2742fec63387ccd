import { createReference } from '@pagakit/contract'
import type { StoredToken } from './token-store.ts'

/** What both token calls answer, as far as it is kept. */
export interface TokenAnswer {
  readonly access_token: string
  readonly refresh_token?: string | undefined
  readonly expires_in?: number | undefined
  readonly scope?: string | undefined
  readonly user_data?: string | undefined
}

/** What is known of a token before the answer: of one that is renewed what it was, of a new one what was asked for. */
export type KnownOfToken = Partial<Pick<StoredToken, 'refreshToken' | 'scopes' | 'userData'>>

/**
 * The token to store, of an answer that came at `now`. What the answer does not say is as it was, or as it was asked for
 * (RFC 6749, sections 6 and 5.1).
 */
export function tokenOfAnswer(answer: TokenAnswer, now: number, known: KnownOfToken = {}): StoredToken {
  const refreshToken = answer.refresh_token ?? known.refreshToken
  return {
    accessToken: answer.access_token,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(answer.expires_in === undefined ? {} : { expiresAt: now + answer.expires_in * 1000 }),
    scopes: listOf(answer.scope) ?? known.scopes ?? [],
    userData: listOf(answer.user_data) ?? known.userData ?? [],
    version: createReference(),
  }
}

/** Names with a space, a plus or a comma between them: sources differ on how Paga separates them. */
function listOf(text: string | undefined): readonly string[] | undefined {
  return text?.split(/[ +,]+/).filter((name) => name !== '')
}
