import { depositToBank as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { nairaText } from '../../kobo.ts'
import { carryOutDeposit } from '../rules/carry-out-deposit.ts'
import { depositMessages } from '../rules/deposit-messages.ts'
import { organisationNameOf } from '../rules/organisation-messages.ts'
import { organisationPayer } from '../rules/payer.ts'
import { planDeposit } from '../rules/plan-deposit.ts'

/** Pays out of the organisation's wallet to a bank account. */
export const depositToBank: Behaviour = defineBehaviour(operation, (input, world) => {
  const { amount, currency, recipientPhoneNumber } = input
  const { destinationBankUUID: bank, destinationBankAccountNumber: accountNumber } = input
  const payer = organisationPayer(world)
  const plan = planDeposit({ amount, currency, bank, accountNumber, recipientPhoneNumber }, payer, world)
  if (plan.kind === 'refused') return plan
  const members = { vat: nairaText(plan.tier.vat), destinationAccountHolderNameAtBank: plan.holder }
  const senderName = input.alternateSenderName ?? organisationNameOf(world.organisation, world)
  const messages = depositMessages({ ...input, senderName }, plan)
  return carryOutDeposit(plan, payer, { reference: input.referenceNumber, members, messages }, world)
})
