import { depositToBank as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { carriedOut } from '../../exchange/decision.ts'
import { nairaText } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import { depositMessages } from '../rules/deposit-messages.ts'
import { organisationPayer } from '../rules/payer.ts'
import { payment } from '../rules/payment.ts'
import { planDeposit } from '../rules/plan-deposit.ts'

/** Pays out of the organisation's wallet to a bank account. */
export const depositToBank: Behaviour = defineBehaviour(operation, (input, world) => {
  const { amount, currency, recipientPhoneNumber } = input
  const { destinationBankUUID: bank, destinationBankAccountNumber: accountNumber } = input
  const payer = organisationPayer(world)
  const plan = planDeposit({ amount, currency, bank, accountNumber, recipientPhoneNumber }, payer, world)
  if (plan.kind === 'refused') return plan
  const receiver = accountId.bank(plan.bank.code)
  const postings = payment(payer.account, receiver, plan.amount.kobo, plan.tier)
  const members = { vat: nairaText(plan.tier.vat), destinationAccountHolderNameAtBank: plan.holder }
  return carriedOut(postings, plan.tier.fee, members, {
    exchangeRate: plan.amount.exchangeRate,
    messages: depositMessages(input, plan),
  })
})
