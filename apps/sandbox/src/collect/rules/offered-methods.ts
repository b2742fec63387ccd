import type { PaymentMethod } from '@pagakit/models/collect'
import type { OfferedMethod } from '../records/payment-request.ts'

/** What the properties of the payment methods are made from. */
export interface MethodFacts {
  readonly accountNumber: string
  /** Eight digits. */
  readonly paymentReference: string
  readonly isPayerAccountHolder: boolean
}

/** How each method is shown to the payer; undefined where this payer cannot have it. */
const properties: Readonly<
  Record<PaymentMethod, (facts: MethodFacts) => OfferedMethod['properties'] | undefined>
> = {
  BANK_TRANSFER: ({ accountNumber }) => ({ AccountNumber: accountNumber }),
  FUNDING_USSD: ({ paymentReference }) => ({
    USSDShortCode: `*894*000*724+${paymentReference}#`,
    PaymentReference: paymentReference,
  }),
  USSD: ({ isPayerAccountHolder, paymentReference }) =>
    isPayerAccountHolder ? { USSDShortCode: `*242*${paymentReference}#` } : undefined,
  MONEY_TRANSFER: ({ isPayerAccountHolder }) => (isPayerAccountHolder ? {} : undefined),
  REQUEST_MONEY: ({ paymentReference }) => ({
    WebPaymentLink: `https://paga.example/pay/${paymentReference}`,
  }),
  DIRECT_DEBIT: () => undefined,
}

/** The ways to pay that were asked for and that this payer has. */
export function offeredMethods(
  asked: readonly PaymentMethod[],
  facts: MethodFacts,
): readonly OfferedMethod[] {
  return asked.flatMap((name) => {
    const shown = properties[name](facts)
    return shown === undefined ? [] : [{ name, properties: shown }]
  })
}
