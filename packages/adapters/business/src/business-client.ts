import type { ClientControls } from '@pagakit/client'
import type { HashProfile } from '@pagakit/contract'
import type { Explanation } from '@pagakit/signing'
import type { BusinessOperationName, BusinessOperations } from './business-client.generated.ts'
import type { BusinessCredentials } from './business-settings.ts'

/** How a hash is explained. */
export interface ExplainOptions {
  /** The order to show. @default the client's, or 'documented' on `auto` */
  readonly profile?: HashProfile
  /** A hash to find the mistake in, such as one another program made. */
  readonly received?: string
}

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
