import type { ClientControls, ExplainOptions } from '@pagakit/client'
import type { Explanation } from '@pagakit/signing'
import type { MerchantOperationName, MerchantOperations } from './merchant-client.generated.ts'
import type { MerchantCredentials } from './merchant-settings.ts'

/**
 * A client of Paga's Merchant API: one method per operation, and what every client has. It cannot `settle`: no operation
 * of this API proves what became of a refund.
 */
export interface MerchantClient extends MerchantOperations, Omit<ClientControls, 'settle' | 'settleItems'> {
  /**
   * Shows what is hashed for an input, term by term, with the key and sensitive fields masked. Sends nothing. Given a
   * hash that does not fit, it names the mistake.
   *
   * @throws PagaError `INVALID_INPUT`
   * @example
   * const { preimage } = await merchant.explain('getProcessDetails', { processCode: '1822231066919037' })
   * preimage // '1822231066919037[hash key]'
   */
  explain(operation: MerchantOperationName, input: unknown, options?: ExplainOptions): Promise<Explanation>
  /** A client of the same settings for another organisation, on the same connections. Closing it leaves them open. */
  withCredentials(credentials: MerchantCredentials): MerchantClient
}
