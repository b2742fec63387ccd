/** Somebody the merchant pays. */
export interface Supplier {
  readonly id: string
  readonly owner: string
  readonly name: string
  /** The bank, as the uuid that getBanks gives. */
  readonly bank: string
  readonly account: string
}

/**
 * Where a payout stands. `planned`: the holder's name is shown, nothing was sent. `sending`: it may be under way.
 * `checking`: it was sent and nobody knows yet what became of it. The others are final.
 */
export type PayoutState = 'planned' | 'sending' | 'checking' | 'paid' | 'refused' | 'not-sent'

/** A payment to a supplier. */
export interface Payout {
  /** Made and kept before anything is sent: it is what Paga is asked by. */
  readonly reference: string
  readonly owner: string
  readonly supplier: string
  /** In naira, a decimal text. */
  readonly amount: string
  /** The account holder, as the bank has it. */
  readonly holder: string
  /** In naira, a decimal text. */
  readonly fee: string
  readonly state: PayoutState
  /** Why it was refused or not sent. */
  readonly reason: string
  /** When it was planned, in milliseconds since 1970. */
  readonly at: number
}

/** Where a payment request stands. `unclear`: nobody knows whether Paga has it; no payer was given an account number. */
export type PaymentRequestState = 'asking' | 'waiting' | 'paid' | 'ended' | 'unclear' | 'refused'

/** Money a customer was asked for. */
export interface PaymentRequest {
  readonly reference: string
  readonly owner: string
  readonly payer: string
  readonly phone: string
  /** In naira, a decimal text. */
  readonly amount: string
  /** The account number to pay into; empty until Paga gave one. */
  readonly account: string
  readonly state: PaymentRequestState
  readonly reason: string
  readonly at: number
}

/** A call that was made, as it would be written, and what came back. */
export interface MadeCall {
  readonly subject: string
  readonly operation: string
  readonly code: string
  readonly outcome: string
  /** How often it was made; more than once only for a question, of which the last one is kept. */
  readonly times: number
}
