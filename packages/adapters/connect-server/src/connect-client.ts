import type { CallOptions } from '@pagakit/contract'
import type { ConnectOperations } from './connect-client.generated.ts'

/** What a callback brought. */
export interface CodeToExchange {
  /** Your own id of the user who consented: the token is stored under it. Never take it from the callback. */
  readonly user: string
  /** The one-time code of the callback. */
  readonly code: string
  /** The secret whose hash was in the authorization request (PKCE). */
  readonly codeVerifier?: string | undefined
  /** Where the code came to, if not to the `redirectUri` of the settings. */
  readonly redirectUri?: string | undefined
  /**
   * The scopes that were asked for: Paga's own clients send them again, RFC 6749 needs none. Where the answer names no
   * scope, these are what the user allowed (section 5.1).
   */
  readonly scopes?: readonly string[] | undefined
  /** The user data that was asked for: Paga's own clients send it again. */
  readonly userData?: readonly string[] | undefined
}

/** What a user allowed. It holds no token, so it may be shown. */
export interface Grant {
  readonly user: string
  /** What the user allowed, such as `MERCHANT_PAYMENT`; where Paga did not say, what `exchangeCode` was told was asked for. */
  readonly scopes: readonly string[]
  /** Which details the user allowed you to read, such as `FIRST_NAME`; empty where Paga did not say. */
  readonly userData: readonly string[]
  /** When the access token runs out, in milliseconds since 1970, where Paga said so. */
  readonly expiresAt: number | undefined
  /** True where the token can be renewed without the user. */
  readonly isRefreshable: boolean
}

/** The operations of Connect, done for one user. */
export interface ConnectUser extends ConnectOperations {
  /** Your own id of the user. */
  readonly user: string
}

/**
 * A client of Paga Connect for a server. It cannot `settle`: no operation of Connect proves what became of another.
 */
export interface ConnectClient {
  /**
   * Exchanges the code of a callback for a token, and stores it. A code works once and is never sent twice: after an
   * unknown outcome the user has to go through the authorization again.
   *
   * @throws PagaError `REFUSED` with the code `invalid_grant` for a code that is wrong, spent or expired; `TOKEN_UNAVAILABLE`
   *   where the store fails
   * @example
   * const { scopes } = await connect.exchangeCode({ user: session.userId, code, codeVerifier: session.codeVerifier })
   */
  exchangeCode(input: CodeToExchange, options?: CallOptions): Promise<Grant>
  /**
   * Renews the token of a user now; before a call it happens by itself. Whoever asks meanwhile waits for the same answer.
   *
   * @throws PagaError `AUTHORIZATION_NEEDED` where the user has to be asked again
   */
  refresh(user: string): Promise<Grant>
  /**
   * The operations, done for this user with their token.
   *
   * @example
   * const ada = connect.forUser('user-42')
   * const { merchantPaymentResult } = await ada.merchantPayment({ referenceNumber, amount: '500', merchantCustomerReference: 'order-7' })
   */
  forUser(user: string): ConnectUser
  /** Loads models and validators now instead of on the first call. */
  ready(): Promise<void>
  /** Ends the client: further calls fail with `CLIENT_CLOSED`, idle connections are closed. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}
