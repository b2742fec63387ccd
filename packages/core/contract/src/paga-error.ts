import type { PagaErrorCode } from './paga-error-code.ts'

/**
 * Could money have moved?
 *
 * - `not-sent`: no. No byte of the request reached a socket.
 * - `rejected`: no. Paga said so, with an answer its code table calls definite.
 * - `unknown`: perhaps. It is not a failure; ask before paying again.
 */
export type Outcome = 'not-sent' | 'rejected' | 'unknown'

/**
 * What may be done with the call that failed.
 *
 * - `safe`: send it again as it is.
 * - `same-reference`: mend what the hint says, then send it again with the same reference and the same fields.
 * - `settle-first`: ask what became of the reference (`settle`) before anything else.
 * - `never`: the same call will be refused again; it needs other input.
 */
export type Retry = 'safe' | 'same-reference' | 'settle-first' | 'never'

/** What is left of a foreign error after redaction: never the object itself, which may hold headers and bodies. */
export interface ErrorCause {
  readonly name: string
  readonly message: string
  readonly code?: string
}

/** Everything a {@link PagaError} is made from. */
export interface PagaErrorDetails {
  readonly code: PagaErrorCode
  /** What happened, in one sentence without a secret. */
  readonly message: string
  readonly outcome: Outcome
  readonly retry: Retry
  /** What to do next, in one sentence. */
  readonly hint: string
  /** The operation, such as `depositToBank`; `createClient` and the like for settings. */
  readonly operation: string
  readonly referenceNumber?: string | undefined
  /** Paga's own code, as text: `'139'`. */
  readonly responseCode?: string | undefined
  readonly httpStatus?: number | undefined
  /** Facts of this error by name, such as `{ field: 'amount' }`. Stable, for programs. */
  readonly params?: Readonly<Record<string, unknown>> | undefined
  readonly cause?: ErrorCause | undefined
}

const brand = Symbol.for('@pagakit/contract.PagaError')

/**
 * The one error class of every pagakit package.
 *
 * `code`, `outcome`, `retry` and `params` are the contract; messages and hints are English and may change.
 *
 * @example
 * try {
 *   await business.depositToBank(payout)
 * } catch (error) {
 *   if (isPagaError(error) && error.outcome === 'unknown') await business.settle(payout.referenceNumber)
 *   else throw error
 * }
 */
export class PagaError extends Error {
  override readonly name = 'PagaError'
  readonly [brand] = true
  readonly code: PagaErrorCode
  readonly outcome: Outcome
  readonly retry: Retry
  readonly hint: string
  readonly operation: string
  readonly referenceNumber: string | undefined
  readonly responseCode: string | undefined
  readonly httpStatus: number | undefined
  readonly params: Readonly<Record<string, unknown>>

  constructor(details: PagaErrorDetails) {
    super(
      `[${details.code}] ${details.operation}: ${details.message} ${details.hint}`,
      details.cause === undefined ? undefined : { cause: details.cause },
    )
    this.code = details.code
    this.outcome = details.outcome
    this.retry = details.retry
    this.hint = details.hint
    this.operation = details.operation
    this.referenceNumber = details.referenceNumber
    this.responseCode = details.responseCode
    this.httpStatus = details.httpStatus
    this.params = details.params ?? {}
  }

  /** The error as plain data for logs; holds no secret. */
  toJSON(): Omit<PagaErrorDetails, 'cause'> & { readonly name: string; readonly cause?: unknown } {
    const { name, code, message, outcome, retry, hint, operation } = this
    const { referenceNumber, responseCode, httpStatus, params, cause } = this
    return {
      name,
      code,
      message,
      outcome,
      retry,
      hint,
      operation,
      referenceNumber,
      responseCode,
      httpStatus,
      params,
      cause,
    }
  }
}

/** True for a {@link PagaError}, also one made by another copy of this package, where `instanceof` is not. */
export function isPagaError(value: unknown): value is PagaError {
  return typeof value === 'object' && value !== null && brand in value
}
