import type { ClientControls, ExplainOptions } from '@pagakit/client'
import type { CallOptions } from '@pagakit/contract'
import type { Explanation } from '@pagakit/signing'
import type { BusinessOperationName, BusinessOperations } from './business-client.generated.ts'
import type { BusinessCredentials } from './business-settings.ts'
import type { HistoryItem, HistoryItemsInput } from './transaction-history-items.ts'

/** A client of Paga's Business API: one method per operation, and what every client has. */
export interface BusinessClient extends BusinessOperations, ClientControls {
  /**
   * Shows what is hashed for an input, term by term, with the key and sensitive fields masked. Sends nothing. Given a
   * hash that does not fit, it names the mistake.
   *
   * @throws PagaError `INVALID_INPUT`
   * @example
   * const { preimage } = await business.explain('moneyTransfer', { referenceNumber: 'R1A', amount: '100', destinationAccount: '08012345678' })
   * preimage // 'R1A10008012345678[hash key]'
   */
  explain(operation: BusinessOperationName, input: unknown, options?: ExplainOptions): Promise<Explanation>
  /**
   * Lists the transactions of a stretch of time, however many they are: where an answer is as long as Paga makes it (10,000),
   * the stretch is halved and asked for again. Each question has a deadline of its own.
   *
   * @throws PagaError as `transactionHistory`, and `RESPONSE_TOO_LARGE` where a single second has 10,000 or more
   * @example
   * for await (const { transactionId, amount } of business.transactionHistoryItems({ startDateUTC, endDateUTC })) {
   *   console.log(transactionId, amount)
   * }
   */
  transactionHistoryItems(
    input: HistoryItemsInput,
    options?: CallOptions,
  ): AsyncGenerator<HistoryItem, void, void>
  /** A client of the same settings for another organisation, on the same connections. Closing it leaves them open. */
  withCredentials(credentials: BusinessCredentials): BusinessClient
}
