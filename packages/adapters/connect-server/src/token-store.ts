/**
 * What is kept of a user's consent. It holds secrets: never log it, and read in the guide of this package how to keep it.
 *
 * Plain data, so that it can be written as JSON.
 */
export interface StoredToken {
  /** What operations are called with. */
  readonly accessToken: string
  /** What a new access token is had for, where Paga gave one. */
  readonly refreshToken?: string
  /** When the access token runs out, in milliseconds since 1970, where Paga said so. */
  readonly expiresAt?: number
  /** What the user allowed, such as `MERCHANT_PAYMENT`; empty where neither Paga nor you said. */
  readonly scopes: readonly string[]
  /** Which details the user allowed you to read, such as `FIRST_NAME`; empty where Paga did not say. */
  readonly userData: readonly string[]
  /** Another one for every token that is stored. */
  readonly version: string
}

/**
 * Where the tokens of your users are kept, by your own id of the user. Yours to write, over your database.
 *
 * @example
 * const tokens: TokenStore = {
 *   read: async (user) => unseal(await db.tokens.find(user)),
 *   write: async (user, token) => db.tokens.upsert(user, token.version, seal(token)),
 *   // UPDATE tokens SET version = ..., sealed = ... WHERE user = ... AND version = ...
 *   replace: async (user, token, version) => (await db.tokens.updateWhere(user, version, token.version, seal(token))) === 1,
 * }
 */
export interface TokenStore {
  /** What is stored for a user; undefined where there is nothing, or nothing that can be decrypted. */
  read(user: string): StoredToken | undefined | Promise<StoredToken | undefined>
  /** Stores what a new consent gave, whatever was there. */
  write(user: string, token: StoredToken): void | Promise<void>
  /**
   * Stores a refreshed token if what is there still has this version, comparing and writing in one step, and says whether
   * it did: two servers may refresh at once, and the token of the second would undo that of the first. Where it
   * throws it is called once more, for without the new token the user would have to be asked again.
   */
  replace(user: string, token: StoredToken, version: string): boolean | Promise<boolean>
}
