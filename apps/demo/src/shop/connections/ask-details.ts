import { askingMs } from '../questions/asking-ms.ts'
import type { ShopContext } from '../shop-context.ts'
import type { ConnectedCustomer } from './connections.ts'

/** What Paga tells of a connected account. */
export interface AccountDetails extends ConnectedCustomer {
  /** In naira, a decimal text; undefined where the customer does not let it be told. */
  readonly balance: string | undefined
}

/**
 * Asks Paga whose account is connected and what it holds, and writes down whose it is.
 *
 * @param subject what the call is shown with
 * @throws PagaError
 */
export async function askDetails(
  owner: string,
  subject: string,
  { connect, connections }: Pick<ShopContext, 'connect' | 'connections'>,
): Promise<AccountDetails> {
  const { detailsResult } = await connect
    .forUser(owner)
    .getUserDetails({}, { context: subject, timeoutMs: askingMs })
  const { firstName = '', lastName = '', mobileNumber = '', accountBalance } = detailsResult.details
  const customer = { name: `${firstName} ${lastName}`.trim(), phone: mobileNumber }
  connections.describe(owner, customer)
  return { ...customer, balance: accountBalance }
}

/** What the calls about a connected account are kept under. */
export function accountSubject(owner: string): string {
  return `account ${owner}`
}
