import { type AnswerMembers, type CarriedOut, carriedOut } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { accountId } from '../../ledger/account-id.ts'
import type { Message } from '../../outbox/outbox.ts'
import { notedPayment } from '../payment-accounts/pay-into-account.ts'
import type { Payer } from './payer.ts'
import { payment } from './payment.ts'
import type { DepositPlan } from './plan-deposit.ts'

/** What a deposit is called and who hears of it. */
export interface DepositDetails {
  readonly reference: string
  readonly members?: AnswerMembers
  readonly messages?: readonly Message[]
}

/** Makes a deposit: out of the books to the bank, or, to a number registered with Paga, to whoever registered it. */
export function carryOutDeposit(
  { amount, bank, tier, paymentAccount }: DepositPlan,
  payer: Payer,
  { reference, members = {}, messages = [] }: DepositDetails,
  { now: time }: World,
): CarriedOut {
  const receiver = paymentAccount?.organisation ?? accountId.bank(bank.code)
  const { kobo, exchangeRate } = amount
  const incoming = { time, kobo, fee: 0n, bank: 'Paga', paymentReference: reference }
  return carriedOut(payment(payer.account, receiver, kobo, tier), tier.fee, members, {
    exchangeRate,
    messages,
    changesFor: (transactionId) =>
      paymentAccount === undefined ? [] : [notedPayment(paymentAccount, { ...incoming, transactionId })],
  })
}
