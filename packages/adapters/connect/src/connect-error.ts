/**
 * Every code a {@link ConnectError} can carry. The list is closed; adding a code is a minor version.
 *
 * - `INVALID_SETTINGS`: a setting is missing or wrong. Nothing was opened.
 * - `STORAGE_UNAVAILABLE`: the browser keeps nothing for this page, so it cannot be left and come back to.
 * - `POPUP_BLOCKED`: the browser did not let the page open a window.
 * - `POPUP_CLOSED`: the window was closed before the user decided.
 * - `TIMED_OUT`: the answer came, or would come, more than ten minutes after the question.
 * - `STATE_MISMATCH`: the answer belongs to no question of this browser, or to one that was answered.
 * - `INVALID_CALLBACK`: the answer is not one that Paga may give.
 * - `DENIED`: the user did not allow it.
 * - `REFUSED`: Paga did not ask the user, or could not; `serverError` says why.
 * - `SERVER_FAILED`: your own server did not take the code; `httpStatus` says more where it answered.
 */
export type ConnectErrorCode =
  | 'INVALID_SETTINGS'
  | 'STORAGE_UNAVAILABLE'
  | 'POPUP_BLOCKED'
  | 'POPUP_CLOSED'
  | 'TIMED_OUT'
  | 'STATE_MISMATCH'
  | 'INVALID_CALLBACK'
  | 'DENIED'
  | 'REFUSED'
  | 'SERVER_FAILED'

const brand = Symbol.for('@pagakit/connect.ConnectError')

/** What a {@link ConnectError} knows besides its code. */
export type ConnectErrorFacts = Partial<Pick<ConnectError, 'serverError' | 'httpStatus'>>

/**
 * The one error class of this package. It holds neither code, `state` nor verifier.
 *
 * @example
 * try {
 *   await connect.popup()
 * } catch (error) {
 *   if (!isConnectError(error) || error.code !== 'POPUP_BLOCKED') throw error
 *   await connect.redirect()
 * }
 */
export class ConnectError extends Error {
  override readonly name = 'ConnectError'
  readonly [brand] = true
  readonly code: ConnectErrorCode
  /** Of `DENIED` and `REFUSED`: the error code of RFC 6749, such as `invalid_scope`. */
  readonly serverError: string | undefined
  /** Of `SERVER_FAILED`: the HTTP status of your server, where it answered. */
  readonly httpStatus: number | undefined

  constructor(code: ConnectErrorCode, message: string, facts: ConnectErrorFacts = {}) {
    super(`[${code}] ${message}`)
    this.code = code
    this.serverError = facts.serverError
    this.httpStatus = facts.httpStatus
  }
}

/** True for a {@link ConnectError}, also one made by another copy of this package, where `instanceof` is not. */
export function isConnectError(value: unknown): value is ConnectError {
  return brand in Object(value)
}
