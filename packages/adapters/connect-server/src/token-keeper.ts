import { isPagaError } from '@pagakit/contract'
import { authorizationNeeded, storeFailed } from './token-errors.ts'
import { type KnownOfToken, type TokenAnswer, tokenOfAnswer } from './token-of-answer.ts'
import type { StoredToken, TokenStore } from './token-store.ts'

/** What a keeper works with. */
export interface TokenKeeperParts {
  readonly store: TokenStore
  /** The time in milliseconds since 1970. */
  readonly now: () => number
  /** Asks Paga for a new token; once. */
  readonly renew: (refreshToken: string) => Promise<TokenAnswer>
}

/** How long before it runs out a token is renewed: a call takes a while to arrive. */
const LEEWAY_MS = 30_000

/**
 * Keeps the tokens of users usable. However many callers want one, a user's token is renewed once at a time; which token
 * counts is for the store to say, for there may be other processes.
 */
export class TokenKeeper {
  readonly #parts: TokenKeeperParts
  readonly #flights = new Map<string, Promise<StoredToken>>()
  /** The version that could not be renewed, by user: while it lasts, it is not tried again, for its refresh token may be spent. */
  readonly #failed = new Map<string, string>()

  constructor(parts: TokenKeeperParts) {
    this.#parts = parts
  }

  /**
   * A token that lasts, renewed if need be.
   *
   * @throws PagaError `AUTHORIZATION_NEEDED`, `TOKEN_UNAVAILABLE`, or as the call that renews it
   */
  async usable(user: string): Promise<StoredToken> {
    const token = await this.#read(user)
    if (!this.#endsWithin(token, LEEWAY_MS)) return token
    const lasts = !this.#endsWithin(token, 0)
    if (lasts && this.#failed.get(user) === token.version) return token
    try {
      return await this.#renewed(user, token)
    } catch (error) {
      this.#failed.set(user, token.version)
      if (lasts) return token
      throw error
    }
  }

  /** Renews a token whether it lasts or not; whoever asks meanwhile gets the same one. */
  async refresh(user: string): Promise<StoredToken> {
    return this.#renewed(user, await this.#read(user))
  }

  /** Stores what a new consent gave, of what was asked for. */
  async accept(user: string, answer: TokenAnswer, asked: KnownOfToken = {}): Promise<StoredToken> {
    const token = tokenOfAnswer(answer, this.#parts.now(), asked)
    await guarded('exchangeCode', 'write', () => this.#parts.store.write(user, token))
    return token
  }

  #renewed(user: string, stale: StoredToken): Promise<StoredToken> {
    const underWay = this.#flights.get(user)
    if (underWay !== undefined) return underWay
    const flight = this.#renew(user, stale).finally(() => this.#flights.delete(user))
    this.#flights.set(user, flight)
    return flight
  }

  async #renew(user: string, stale: StoredToken): Promise<StoredToken> {
    const token = await this.#read(user)
    // Somebody was faster: another process, or a flight that ended between the caller's reading and this one.
    if (token.version !== stale.version) return token
    if (token.refreshToken === undefined)
      throw authorizationNeeded('refresh', 'the token runs out, and Paga gave none to renew it with.')
    const answer = await this.#ask(user, token, token.refreshToken)
    if (!('access_token' in answer)) return answer
    const next = tokenOfAnswer(answer, this.#parts.now(), token)
    const isStored = await this.#replace(user, next, token.version)
    return isStored ? next : await this.#read(user)
  }

  /**
   * Stores a renewed token; twice if need be, for with it all would be lost. It is compared and written in one step, so a
   * second try after one that did store it stores nothing.
   */
  async #replace(user: string, next: StoredToken, version: string): Promise<boolean> {
    const replace = () => this.#parts.store.replace(user, next, version)
    try {
      return await replace()
    } catch {
      return guarded('refresh', 'replace', replace)
    }
  }

  /** The answer of Paga or, where it refuses the token because another process has used it, what that one stored. */
  async #ask(user: string, token: StoredToken, refreshToken: string): Promise<TokenAnswer | StoredToken> {
    try {
      return await this.#parts.renew(refreshToken)
    } catch (error) {
      if (!isPagaError(error) || error.outcome !== 'rejected' || error.responseCode !== 'invalid_grant')
        throw error
      const stored = await this.#read(user)
      if (stored.version !== token.version) return stored
      throw authorizationNeeded('refresh', 'Paga no longer takes the refresh token.')
    }
  }

  async #read(user: string): Promise<StoredToken> {
    const token = await guarded('refresh', 'read', () => this.#parts.store.read(user))
    if (token === undefined) throw authorizationNeeded('refresh', 'there is no token of this user.')
    return token
  }

  /** Of a token whose end is not known, only Paga can say. */
  #endsWithin({ expiresAt }: StoredToken, milliseconds: number): boolean {
    return expiresAt !== undefined && this.#parts.now() + milliseconds >= expiresAt
  }
}

async function guarded<Value>(
  operation: string,
  method: string,
  act: () => Value | Promise<Value>,
): Promise<Value> {
  try {
    return await act()
  } catch (error) {
    throw storeFailed(operation, method, error)
  }
}
