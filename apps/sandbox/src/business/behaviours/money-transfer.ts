import type { SchemaOutput } from '@pagakit/contract'
import { moneyTransfer as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { type AnswerMembers, carriedOut, type Decision, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { koboOf } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { alphabets, randomText } from '../../random-text.ts'
import { currencyRefusal } from '../rules/currency-refusal.ts'
import { feeFor } from '../rules/fees.ts'
import { limitRefusal } from '../rules/limits.ts'
import { type Payer, payerOf, spendingRefusal } from '../rules/payer.ts'
import { payment } from '../rules/payment.ts'
import { planDeposit } from '../rules/plan-deposit.ts'
import { receiverOf, roomRefusal } from '../rules/receiver.ts'

type Input = SchemaOutput<(typeof operation)['request']>

const NUBAN = /^[0-9]{10}$/

/** Sends money to a customer's wallet, to somebody without one, for whom it waits, or to a bank account. */
export const moneyTransfer: Behaviour = defineBehaviour(operation, (input, world) => {
  const { senderPrincipal: principal, senderCredentials: credentials, sourceOfFunds } = input
  const payer = payerOf({ principal, credentials, sourceOfFunds }, world)
  if (payer.kind === 'refused') return payer
  return input.destinationBank === undefined
    ? toPerson(input, payer, world)
    : toBank(input, input.destinationBank, payer, world)
})

function toPerson(input: Input, payer: Payer, world: World): Decision {
  const receiver = receiverOf(input.destinationAccount, input.minRecipientKYCLevel)
  if (receiver.kind === 'refused') return receiver
  if (receiver.account === payer.account) return refused(107, 'Payer and recipient are the same.')
  const amount = koboOf(input.amount)
  const tier = feeFor(receiver.tariff, amount)
  const refusal =
    currencyRefusal(input.currency) ??
    limitRefusal('moneyTransfer', amount) ??
    spendingRefusal(payer, amount, tier.fee, world) ??
    roomRefusal(receiver, amount, world)
  if (refusal !== undefined) return refusal
  const { registration } = receiver
  const members: AnswerMembers = { receiverRegistrationStatus: registration }
  // Otherwise the code goes to the recipient by message, and the sandbox sends none.
  const tellsCode =
    registration === 'UNREGISTERED' && payer.customer === undefined && input.sendWithdrawalCode === false
  return carriedOut(
    payment(payer.account, receiver.account, amount, tier),
    tier.fee,
    tellsCode ? { ...members, withdrawalCode: randomText(alphabets.digits, 10, world.random) } : members,
  )
}

function toBank(input: Input, bank: string, payer: Payer, world: World): Decision {
  const { amount, currency, destinationAccount: accountNumber } = input
  if (!NUBAN.test(accountNumber)) return refused(4)
  const plan = planDeposit({ amount, currency, bank, accountNumber }, payer, world)
  if (plan.kind === 'refused') return plan
  const receiver = accountId.bank(plan.bank.code)
  return carriedOut(payment(payer.account, receiver, plan.amount, plan.tier), plan.tier.fee)
}
