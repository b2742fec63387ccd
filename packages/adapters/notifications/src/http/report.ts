import { jsonResponse } from './fetch-handler.ts'
import { Refusal, type RefusalReason, refusals } from './refusal.ts'

/** What became of one request of Paga's, for your log. Holds no hash key and no password. */
export interface Report {
  /**
   * - `handled`: your code was told, and what it wrote through the store is committed.
   * - `duplicate`: it was handled before; nothing was done.
   * - `outdated`: something later about the same payment was handled before; nothing was done.
   * - `refused`: it was not taken; `reason` says why.
   */
  readonly outcome: 'handled' | 'duplicate' | 'outdated' | 'refused'
  readonly httpStatus: number
  readonly reason?: RefusalReason
  /** What happened, in one sentence. */
  readonly message: string
  /** What your own code or store has thrown. */
  readonly cause?: unknown
}

/** The report of a request that ended in an error: a refusal of ours, or whatever the work has thrown. */
export function refusedReport(error: unknown): Report & { readonly reason: RefusalReason } {
  const refusal = error instanceof Refusal ? error : new Refusal('work-failed', undefined, error)
  const { reason, message, cause } = refusal
  const [httpStatus] = refusals[reason]
  return { outcome: 'refused', httpStatus, reason, message, ...(cause === undefined ? {} : { cause }) }
}

/** The answer to a request that was refused, in the words of Paga's sample servers. */
export function refusedResponse(reason: RefusalReason): Response {
  const [httpStatus, message] = refusals[reason]
  const status = httpStatus < 500 ? 'CLIENT_ERROR' : 'SERVER_ERROR'
  return jsonResponse(httpStatus, JSON.stringify({ status, message }))
}

/** Tells a listener, whatever it throws or rejects with: a log that fails must not have Paga deliver again what was handled. */
export function tell<Told>(listener: ((told: Told) => unknown) | undefined, told: Told): void {
  // Of an async listener the rejection is dropped too; nobody else would catch it, and it would end the process.
  new Promise((resolve) => resolve(listener?.(told))).catch(() => undefined)
}
