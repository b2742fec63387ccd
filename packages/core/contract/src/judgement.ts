import type { Operation } from './operation.ts'
import type { PagaErrorCode } from './paga-error-code.ts'
import type { TextSource } from './text-source.ts'

/**
 * What a call that did not fail came to.
 *
 * `pending` is accepted and not yet done; it is neither success nor failure. `not-found` is the answer of a lookup that
 * there is nothing to find; no call that moves money or changes anything comes to it.
 */
export type Verdict = 'successful' | 'pending' | 'not-found'

/** An answer after decoding, as a judge sees it. */
export interface ReceivedAnswer {
  readonly operation: Operation
  readonly httpStatus: number
  readonly value: Readonly<Record<string, unknown>>
  /** The reference the request carried; undefined where the operation has none. */
  readonly referenceNumber: string | undefined
  /** The texts of the request, to hold the answer to. */
  readonly sent?: TextSource
  /** The references of the items a bulk request carried; none where it named only the batch. */
  readonly itemReferences?: ReadonlySet<string>
}

/** What an answer means. */
export type Judgement =
  | { readonly verdict: 'successful' }
  | { readonly verdict: 'pending' }
  | { readonly verdict: 'not-found' }
  | Refusal

/** An answer that is an error for the caller. */
export interface Refusal {
  readonly verdict: 'refused'
  readonly code: PagaErrorCode
  /** True only if the answer proves that nothing was carried out. */
  readonly definite: boolean
  readonly responseCode?: string | undefined
  /** What happened, in one sentence of ours. */
  readonly reason: string
  /** What to do next, where there is more to say than what follows from the effect of the operation. */
  readonly hint?: string
  /** The text Paga sent along. */
  readonly message?: string | undefined
}

/** Decides what an answer means; pure. One per API, next to its table of codes. */
export type Judge = (answer: ReceivedAnswer) => Judgement

/** Decides what one item of the answer to a bulk request means; pure, and never surer than the whole answer is. */
export type JudgeItem = (item: Readonly<Record<string, unknown>>, answer: ReceivedAnswer) => SettledVerdict

/** What is known of an operation, or of one item of a bulk request, whose outcome was unknown. */
export type SettledVerdict = 'successful' | 'refused' | 'pending' | 'unknown'

/** How an API settles an unknown outcome: which operation asks, and what its answer proves. */
export interface SettlementRule {
  /** The name of the operation that asks by reference. */
  readonly operation: string
  /** What the answer to it proves about the operation asked for. `unknown` proves nothing; the question is asked again. */
  readonly judge: (answer: ReceivedAnswer) => SettledVerdict
}
