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

/**
 * The token to store, of an answer that came at `now`. What a refreshed one does not say again stays as it was (RFC 6749,
 * section 6).
 */
export function tokenOfAnswer(answer: TokenAnswer, now: number, previous?: StoredToken): StoredToken {
  const refreshToken = answer.refresh_token ?? previous?.refreshToken
  return {
    accessToken: answer.access_token,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(answer.expires_in === undefined ? {} : { expiresAt: now + answer.expires_in * 1000 }),
    scopes: listOf(answer.scope) ?? previous?.scopes ?? [],
    userData: listOf(answer.user_data) ?? previous?.userData ?? [],
    version: createReference(),
  }
}

/** Names with a space, a plus or a comma between them: sources differ on how Paga separates them. */
function listOf(text: string | undefined): readonly string[] | undefined {
  return text?.split(/[ +,]+/).filter((name) => name !== '')
}
