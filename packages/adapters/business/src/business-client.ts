import type { ClientControls, ExplainOptions } from '@pagakit/client'
import type { Explanation } from '@pagakit/signing'
import type { BusinessOperationName, BusinessOperations } from './business-client.generated.ts'
import type { BusinessCredentials } from './business-settings.ts'

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
  /** A client of the same settings for another organisation, on the same connections. Closing it leaves them open. */
  withCredentials(credentials: BusinessCredentials): BusinessClient
}
