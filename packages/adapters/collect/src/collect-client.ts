import type { ClientControls, ExplainOptions } from '@pagakit/client'
import type { CallOptions } from '@pagakit/contract'
import type { Explanation } from '@pagakit/signing'
import type { CollectOperationName, CollectOperations } from './collect-client.generated.ts'
import type { CollectCredentials } from './collect-settings.ts'
import type { HistoryItem, HistoryItemsInput } from './history-items.ts'
import type { PaymentOutcome, WaitForPaymentOptions } from './wait-for-payment.ts'

/** A client of Paga's Collect API: one method per operation, and what every client has. */
export interface CollectClient extends CollectOperations, ClientControls {
  /**
   * Asks what became of a request whose outcome is unknown. `successful` is that it was created; use `waitForPayment` to learn
   * that it was paid.
   *
   * @throws PagaError where asking itself fails for good
   */
  settle: ClientControls['settle']
  /**
   * Waits until a payment request is paid or over, asking with growing waits. Paga's `/status` says 0 of what was merely
   * created, so `paid` is 0 together with evidence: a verified callback you hand in, payments in the history that make up
   * the amount, or a state where the service gives one. Expired and cancelled is `over`, for good. It only asks.
   *
   * @throws PagaError where asking fails for good (`AUTHENTICATION_REFUSED`, `HASH_REFUSED` and the like), and `ABORTED`
   * @example
   * const { verdict } = await collect.waitForPayment(referenceNumber, { timeoutMs: 15 * 60_000 })
   * if (verdict === 'paid') await ship(referenceNumber)
   */
  waitForPayment(referenceNumber: string, options?: WaitForPaymentOptions): Promise<PaymentOutcome>
  /**
   * Lists what happened in a stretch of time, however long it is: it is asked for in windows of four weeks, each with a
   * deadline of its own.
   *
   * @throws PagaError as `history`
   * @example
   * for await (const { action, amount, status } of collect.historyItems({ startDateTimeUTC, endDateTimeUTC })) {
   *   console.log(action, amount, status)
   * }
   */
  historyItems(input: HistoryItemsInput, options?: CallOptions): AsyncGenerator<HistoryItem, void, void>
  /**
   * Shows what is hashed for an input, term by term, with the key and sensitive fields masked. Sends nothing. Given a
   * hash that does not fit, it names the mistake.
   *
   * @throws PagaError `INVALID_INPUT`
   * @example
   * const { preimage } = await collect.explain('refund', { referenceNumber: 'ORDER-A', refundAmount: '1000' })
   * preimage // 'ORDER-A1000[hash key]'
   */
  explain(operation: CollectOperationName, input: unknown, options?: ExplainOptions): Promise<Explanation>
  /** A client of the same settings for another organisation, on the same connections. Closing it leaves them open. */
  withCredentials(credentials: CollectCredentials): CollectClient
}
