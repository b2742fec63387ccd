import { type Refused, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { holderOf, refusedAccounts } from '../directory/bank-accounts.ts'
import { type Bank, findBank } from '../directory/banks.ts'
import { phoneOf } from '../directory/phone-of.ts'
import {
  type PaymentAccount,
  paymentAccountBank,
  paymentAccountRecord,
} from '../payment-accounts/payment-account.ts'
import { type FeeTier, feeFor } from './fees.ts'
import { limitRefusal } from './limits.ts'
import { type LocalAmount, localAmount } from './local-amount.ts'
import { type Payer, spendingRefusal } from './payer.ts'

/** What is asked for when money is to go to a bank account. */
export interface DepositRequest {
  readonly amount: string
  readonly currency: string | undefined
  /** The bank's uuid or code. */
  readonly bank: string
  readonly accountNumber: string
  /** Who is told of it by message; undefined for nobody. */
  readonly recipientPhoneNumber?: string | undefined
}

/** A deposit that would succeed now. */
export interface DepositPlan {
  readonly kind: 'deposit'
  readonly amount: LocalAmount
  readonly bank: Bank
  readonly holder: string
  readonly tier: FeeTier
  /** The account, if its number is registered with Paga, so that the money stays in the books. */
  readonly paymentAccount: PaymentAccount | undefined
}

/** Decides a deposit without making it, so that a check and the deposit itself can never disagree. */
export function planDeposit(request: DepositRequest, payer: Payer, world: World): DepositPlan | Refused {
  const { recipientPhoneNumber: phone } = request
  if (phone !== undefined && phoneOf(phone) === undefined) return refused(123)
  const bank = findBank(request.bank)
  if (bank === undefined) return refused(133)
  const code = refusedAccounts[request.accountNumber]
  if (code !== undefined) return refused(code)
  const amount = localAmount(request.amount, request.currency)
  if (amount.kind === 'refused') return amount
  const tier = feeFor('bankDeposit', amount.kobo)
  const refusal =
    limitRefusal('bankDeposit', amount.kobo) ?? spendingRefusal(payer, amount.kobo, tier.fee, world)
  if (refusal !== undefined) return refusal
  const { accountNumber } = request
  const paymentAccount =
    bank.code === paymentAccountBank ? world.record(paymentAccountRecord, accountNumber) : undefined
  const holder = paymentAccount?.accountName ?? holderOf(bank, accountNumber)
  return { kind: 'deposit', amount, bank, holder, tier, paymentAccount }
}
