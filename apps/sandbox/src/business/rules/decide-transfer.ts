import type { SchemaOutput } from '@pagakit/contract'
import type { moneyTransfer } from '@pagakit/models/business'
import { carriedOut, type Decision, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { accountId } from '../../ledger/account-id.ts'
import { alphabets, randomText } from '../../random-text.ts'
import { put } from '../../records/change.ts'
import { feeFor } from './fees.ts'
import { limitRefusal } from './limits.ts'
import { localAmount } from './local-amount.ts'
import { type Payer, payerOf, spendingRefusal } from './payer.ts'
import { payment } from './payment.ts'
import { planDeposit } from './plan-deposit.ts'
import { receiverOf, roomRefusal } from './receiver.ts'
import { transferKey, transfers } from './transfer-record.ts'

/** A transfer, sent alone, in a batch, or only to be checked. */
export type TransferRequest = SchemaOutput<(typeof moneyTransfer)['request']>

const NUBAN = /^[0-9]{10}$/

/** Decides a transfer to a customer's wallet, to somebody without one, for whom it waits, or to a bank account. */
export function decideTransfer(input: TransferRequest, world: World): Decision {
  const { senderPrincipal: principal, senderCredentials: credentials, sourceOfFunds } = input
  const payer = payerOf({ principal, credentials, sourceOfFunds }, world)
  if (payer.kind === 'refused') return payer
  return input.destinationBank === undefined
    ? toPerson(input, payer, world)
    : toBank(input, input.destinationBank, payer, world)
}

function toPerson(input: TransferRequest, payer: Payer, world: World): Decision {
  const receiver = receiverOf(input.destinationAccount, input.minRecipientKYCLevel)
  if (receiver.kind === 'refused') return receiver
  if (receiver.account === payer.account) return refused(107, 'Payer and recipient are the same.')
  const amount = localAmount(input.amount, input.currency)
  if (amount.kind === 'refused') return amount
  const tier = feeFor(receiver.tariff, amount.kobo)
  const refusal =
    limitRefusal('moneyTransfer', amount.kobo) ??
    spendingRefusal(payer, amount.kobo, tier.fee, world) ??
    roomRefusal(receiver, amount.kobo, world)
  if (refusal !== undefined) return refusal
  const { registration } = receiver
  const members = { receiverRegistrationStatus: registration }
  // Otherwise the code goes to the recipient by message, and the sandbox sends none.
  const tellsCode =
    registration === 'UNREGISTERED' && payer.customer === undefined && input.sendWithdrawalCode === false
  return carriedOut(
    payment(payer.account, receiver.account, amount.kobo, tier),
    tier.fee,
    tellsCode ? { ...members, withdrawalCode: randomText(alphabets.digits, 10, world.random) } : members,
    {
      exchangeRate: amount.exchangeRate,
      changes: [put(transfers, transferKey(world.organisation, input.referenceNumber), { registration })],
    },
  )
}

function toBank(input: TransferRequest, bank: string, payer: Payer, world: World): Decision {
  const { amount, currency, destinationAccount: accountNumber } = input
  if (!NUBAN.test(accountNumber)) return refused(4)
  const plan = planDeposit({ amount, currency, bank, accountNumber }, payer, world)
  if (plan.kind === 'refused') return plan
  const receiver = accountId.bank(plan.bank.code)
  const postings = payment(payer.account, receiver, plan.amount.kobo, plan.tier)
  return carriedOut(postings, plan.tier.fee, {}, { exchangeRate: plan.amount.exchangeRate })
}
