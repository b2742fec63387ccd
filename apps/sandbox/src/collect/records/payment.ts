/** How a customer pays. */
export type PayingWay = 'bank' | 'ussd' | 'wallet'

/** A payment that came in. Kobo as text. */
export interface Payment {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly kobo: string
  readonly way: PayingWay
  readonly payerName: string
  /** The account at the bank, or the phone number of the wallet. */
  readonly payerAccount: string
  readonly payerBank: string
  /** The account of the books that a refund goes to, and how Paga calls it. */
  readonly refundAccount: string
  readonly refundDestination: string
}
