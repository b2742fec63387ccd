/** Somebody the merchant pays. */
export interface Supplier {
  readonly id: string
  readonly owner: string
  readonly name: string
  /** The bank, as the uuid that getBanks gives. */
  readonly bank: string
  /** Its name, as getBanks gave it then. */
  readonly bankName: string
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
  /** Since when it stands as it does, in milliseconds since 1970. */
  readonly since: number
}

/**
 * Where a payment request stands. `queued`: Paga has it and has given no account number yet. `unclear`: nobody knows whether Paga
 * has it. `waiting`: it can be paid. `ended`: it has expired or was cancelled.
 */
export type PaymentRequestState = 'asking' | 'queued' | 'unclear' | 'waiting' | 'paid' | 'ended' | 'refused'

/** The states in which no customer was asked for anything, as far as is known. */
export const unaskedStates: readonly PaymentRequestState[] = ['refused', 'unclear']

/** The states in which it may still come to be paid. */
export const openRequestStates: readonly PaymentRequestState[] = ['asking', 'queued', 'unclear', 'waiting']

/** Money a customer was asked for. */
export interface PaymentRequest {
  readonly reference: string
  readonly owner: string
  readonly payer: string
  readonly phone: string
  /** In naira, a decimal text. */
  readonly amount: string
  /** 1 where it may be paid in parts, else 0. */
  readonly takesParts: number
  /** The account number to pay into; empty until Paga gave one. */
  readonly account: string
  /** What Paga keeps of it, in naira, as the webhook says without signing it; empty where none has said. */
  readonly fee: string
  /** What Paga lists as paid where that was not enough, in naira; empty where it lists nothing, or enough. */
  readonly listed: string
  readonly state: PaymentRequestState
  readonly reason: string
  /** When it was asked for, in milliseconds since 1970. */
  readonly at: number
  /** Since when it stands as it does, in milliseconds since 1970. */
  readonly since: number
}

/**
 * Where a refund stands. `planned`: nothing was sent. `sending`: it may be under way. `checking`: it was sent and nobody knows
 * yet what became of it. The others are final.
 */
export type RefundState = 'planned' | 'sending' | 'checking' | 'refunded' | 'refused' | 'not-sent'

/** What is given back: a payment request that was paid, or a purchase. */
export type RefundKind = 'request' | 'purchase'

/** Money a customer is given back. */
export interface Refund {
  /** The shop's own: a refund has no reference at Paga but that of the payment. */
  readonly id: string
  readonly owner: string
  readonly kind: RefundKind
  /** The shop's reference of what was paid. */
  readonly reference: string
  /** In naira, a decimal text. */
  readonly amount: string
  /** Why, in words for the customer; may be empty. */
  readonly note: string
  readonly state: RefundState
  /** Why it was refused or not sent. */
  readonly reason: string
  /** The reference under which Paga lists it; empty before it was asked. */
  readonly listedAs: string
  /** How many movements of that reference and this amount Paga listed, or was to list, before it was sent; null before it was asked. */
  readonly listed: number | null
  /** When it was planned, in milliseconds since 1970. */
  readonly at: number
  /** Since when it stands as it does, in milliseconds since 1970. */
  readonly since: number
}

/**
 * Where a purchase stands. `planned`: nothing was asked of Paga, or what was asked came to nothing for certain. `sending`: it
 * may be under way. `checking`: it was sent and nobody knows yet what became of it. The others are final.
 */
export type PurchaseState = 'planned' | 'sending' | 'checking' | 'paid' | 'refused'

/** A book that a customer buys, and pays for from their Paga account. */
export interface Purchase {
  /** Made and kept before anything is sent. */
  readonly reference: string
  readonly owner: string
  readonly book: string
  /** In naira, a decimal text. */
  readonly amount: string
  /** Whose account was to pay, by name and phone number; empty before it was tried. */
  readonly payer: string
  readonly phone: string
  /** What Paga lists as paid where that is not the price, in naira; empty where it lists nothing, or enough. */
  readonly listed: string
  readonly state: PurchaseState
  /** What is to be said of the last attempt to pay; empty where there is nothing to say. */
  readonly reason: string
  /** When it was ordered, in milliseconds since 1970. */
  readonly at: number
  /** Since when it stands as it does, in milliseconds since 1970. */
  readonly since: number
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
