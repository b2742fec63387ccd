/** What a customer pays to the organisation of the sandbox. */
export interface CustomerPayment {
  /** The phone number or nickname of the customer. */
  readonly customer: string
  /** As a decimal text, in naira or in the currency named: `'1500'`. */
  readonly amount: string
  /** An ISO 4217 code the sandbox has a rate for. @default 'NGN' */
  readonly currency?: string
  /** What you know the payment by: a customer account or an invoice. */
  readonly merchantReference: string
}

/** A payment to the organisation, as Paga knows it. Amounts are decimal texts in the currency of the sale. */
export interface SaleSummary {
  readonly referenceNumber: string
  readonly invoiceNumber: string
  readonly processCode: string
  readonly transactionId: string
  readonly merchantReference: string
  readonly customerPhoneNumber: string | undefined
  readonly currency: string
  readonly amount: string
  /** What was given back of it so far. */
  readonly refunded: string
}

/** What customers paid to the organisation, which the Merchant API looks up and gives back. */
export interface SaleControl {
  /**
   * A customer pays the organisation, in Paga's own app.
   *
   * @throws PagaError `INVALID_SETTINGS` where the payment is not right or Paga would refuse it.
   *
   * @example
   * const { referenceNumber } = sandbox.sales.add({ customer: '@adaeze', amount: '1500', merchantReference: 'INV-7' })
   */
  add(payment: CustomerPayment): SaleSummary
  /** Every sale, by reference. */
  list(): readonly SaleSummary[]
}
