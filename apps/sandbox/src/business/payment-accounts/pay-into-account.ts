import { type CarriedOut, carriedOut, type Refused } from '../../exchange/decision.ts'
import { type Kobo, nairaText } from '../../kobo.ts'
import { type Change, put } from '../../records/change.ts'
import { feeFor } from '../rules/fees.ts'
import { limitRefusal } from '../rules/limits.ts'
import { collection } from '../rules/payment.ts'
import {
  type AccountPayment,
  accountPaymentKey,
  accountPaymentRecord,
  type PaymentAccount,
} from './payment-account.ts'

/** A payment into an account, as the bank of the payer tells it. */
export interface IncomingPayment {
  readonly time: number
  readonly kobo: Kobo
  /** The name of the bank. */
  readonly bank: string
  readonly paymentReference: string
  readonly narration?: string | undefined
}

/** Decides a payment into an account: the organisation gets it, less the fee. */
export function payIntoAccount(
  account: PaymentAccount,
  payment: IncomingPayment,
  payer: string,
): CarriedOut | Refused {
  const { kobo } = payment
  const refusal = limitRefusal('accountPayment', kobo)
  if (refusal !== undefined) return refusal
  const tier = feeFor('accountPayment', kobo)
  const changesFor = (transactionId: string): readonly Change[] => [
    notedPayment(account, { ...payment, fee: tier.fee, transactionId }),
  ]
  return carriedOut(collection(payer, account.organisation, kobo, tier), tier.fee, {}, { changesFor })
}

/** Keeps a payment for the activity of its account. */
export function notedPayment(
  { accountNumber }: PaymentAccount,
  payment: IncomingPayment & { readonly fee: Kobo; readonly transactionId: string },
): Change {
  const { time, kobo, fee, bank, paymentReference, transactionId, narration } = payment
  const noted: AccountPayment = {
    ...{ time, amount: nairaText(kobo), fee: nairaText(fee) },
    ...{ bank, paymentReference, transactionId, narration },
  }
  return put(accountPaymentRecord, accountPaymentKey(accountNumber, noted), noted)
}
