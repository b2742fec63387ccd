import { validateDepositToBank as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { told } from '../../exchange/decision.ts'
import { nairaText } from '../../kobo.ts'
import { organisationPayer } from '../rules/payer.ts'
import { planDeposit } from '../rules/plan-deposit.ts'

/** Tells what a deposit would come to: the holder of the account and the fee, or the very code it would be refused with. */
export const validateDepositToBank: Behaviour = defineBehaviour(operation, (input, world) => {
  const { amount, currency, recipientPhoneNumber } = input
  const { destinationBankUUID: bank, destinationBankAccountNumber: accountNumber } = input
  const payer = organisationPayer(world)
  const plan = planDeposit({ amount, currency, bank, accountNumber, recipientPhoneNumber }, payer, world)
  if (plan.kind === 'refused') return plan
  return told({
    fee: nairaText(plan.tier.fee),
    vat: nairaText(plan.tier.vat),
    destinationAccountHolderNameAtBank: plan.holder,
  })
})
