import type { SchemaOutput } from '@pagakit/contract'
import type { moneyTransfer } from '@pagakit/models/business'
import { carriedOut, type Decision, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import type { Kobo } from '../../kobo.ts'
import { type Change, put } from '../../records/change.ts'
import { referenceKey } from '../../records/reference-key.ts'
import { withdrawalCodeOf } from '../held/held-money.ts'
import { holdMoney } from '../held/hold-money.ts'
import { carryOutDeposit } from './carry-out-deposit.ts'
import { feeFor } from './fees.ts'
import { limitRefusal } from './limits.ts'
import { localAmount } from './local-amount.ts'
import { type Payer, payerOf, spendingRefusal } from './payer.ts'
import { payment } from './payment.ts'
import { planDeposit } from './plan-deposit.ts'
import { type Receiver, receiverOf, roomRefusal } from './receiver.ts'
import { transferMessages } from './transfer-messages.ts'
import { transfers } from './transfer-record.ts'

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
  const receiver = receiverOf(input.destinationAccount, input.minRecipientKYCLevel, world)
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
  const code = codeFor(input, payer, receiver, world)
  const members = { receiverRegistrationStatus: registration, ...code.forSender }
  return carriedOut(payment(payer.account, receiver.account, amount.kobo, tier), tier.fee, members, {
    exchangeRate: amount.exchangeRate,
    changes: [
      put(transfers, referenceKey({ organisation: world.organisation, reference: input.referenceNumber }), {
        registration,
        ...(code.forSender === undefined ? {} : { tellsCode: true }),
      }),
      ...held(input, payer, receiver, amount.kobo, world),
    ],
    messages: transferMessages(input, amount.kobo, payer, receiver, code.forRecipient, world),
  })
}

/** What is written down of a transfer that waits, or that asked for a level and so could have waited. */
function held(
  { referenceNumber: reference, minRecipientKYCLevel: least, holdingPeriod: days }: TransferRequest,
  { account: payer }: Payer,
  { phone, waits }: Receiver,
  amount: Kobo,
  world: World,
): readonly Change[] {
  if (phone === undefined || !(waits || least !== undefined)) return []
  return holdMoney({ reference, payer, phone, amount, least, days, waits }, world)
}

/**
 * Who is given the withdrawal code of money for somebody without an account. Money that is bound to a level has none:
 * whoever has a code can fetch the money.
 */
function codeFor(
  input: TransferRequest,
  payer: Payer,
  { registration }: Receiver,
  world: World,
): { readonly forSender?: { readonly withdrawalCode: string }; readonly forRecipient?: string } {
  if (registration === 'REGISTERED' || input.minRecipientKYCLevel !== undefined) return {}
  const { organisation } = world
  const code = withdrawalCodeOf({ organisation, reference: input.referenceNumber }, world)
  const isAskedFor = payer.customer === undefined && input.sendWithdrawalCode === false
  return isAskedFor ? { forSender: { withdrawalCode: code } } : { forRecipient: code }
}

function toBank(input: TransferRequest, bank: string, payer: Payer, world: World): Decision {
  const { amount, currency, destinationAccount: accountNumber } = input
  if (!NUBAN.test(accountNumber)) return refused(4)
  const plan = planDeposit({ amount, currency, bank, accountNumber }, payer, world)
  if (plan.kind === 'refused') return plan
  return carryOutDeposit(plan, payer, { reference: input.referenceNumber }, world)
}
