import type { SchemaOutput } from '@pagakit/contract'
import { moneyTransferToBank as operation } from '@pagakit/models/connect'
import { depositMessages } from '../../../business/rules/deposit-messages.ts'
import { customerPayer } from '../../../business/rules/payer.ts'
import { payment } from '../../../business/rules/payment.ts'
import { planDeposit } from '../../../business/rules/plan-deposit.ts'
import { carriedOut, type Decision } from '../../../exchange/decision.ts'
import type { World } from '../../../exchange/world.ts'
import { nairaText } from '../../../kobo.ts'
import { accountId } from '../../../ledger/account-id.ts'
import { alphabets, randomText } from '../../../random-text.ts'
import { type ConnectBehaviour, defineConnectBehaviour } from '../define-connect-behaviour.ts'
import type { Access } from '../find-access.ts'

/** The user pays to a bank account. No document says whose money it is. */
export const moneyTransferToBank: ConnectBehaviour = defineConnectBehaviour(operation, decide)

function decide(
  input: SchemaOutput<(typeof operation)['request']>,
  { user }: Access,
  world: World,
): Decision {
  const { amount, recipientPhoneNumber } = input
  const { destinationBankPublicId: bank, destinationBankAccountNumber: accountNumber } = input
  const payer = customerPayer(user, undefined)
  if (payer.kind === 'refused') return payer
  const deposit = { amount, currency: undefined, bank, accountNumber, recipientPhoneNumber }
  const plan = planDeposit(deposit, payer, world)
  if (plan.kind === 'refused') return plan
  const { tier, holder } = plan
  const members = {
    amount,
    currency: 'NGN',
    transferReferenceNumber: randomText(alphabets.digits, 14, world.random),
    accountHolderNameAtBank: holder,
    vatFee: nairaText(tier.vat),
  }
  const postings = payment(payer.account, accountId.bank(plan.bank.code), plan.amount.kobo, tier)
  const messages = depositMessages({ ...input, senderName: user.name }, plan)
  return carriedOut(postings, tier.fee, members, { messages })
}
