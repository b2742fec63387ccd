import { moneyTransferToBank as operation } from '@pagakit/models/connect'
import { payment } from '../../../business/rules/payment.ts'
import { planDeposit } from '../../../business/rules/plan-deposit.ts'
import { carriedOut } from '../../../exchange/decision.ts'
import { nairaText } from '../../../kobo.ts'
import { accountId } from '../../../ledger/account-id.ts'
import { alphabets, randomText } from '../../../random-text.ts'
import { userPayer } from '../../users.ts'
import { type ConnectBehaviour, defineConnectBehaviour } from '../define-connect-behaviour.ts'

/** The user pays to a bank account. No document says whose money it is. */
export const moneyTransferToBank: ConnectBehaviour = defineConnectBehaviour(
  operation,
  (input, access, world) => {
    const { amount, destinationBankPublicId: bank, destinationBankAccountNumber: accountNumber } = input
    const payer = userPayer(access.user)
    if (payer.kind === 'refused') return payer
    const plan = planDeposit({ amount, currency: undefined, bank, accountNumber }, payer, world)
    if (plan.kind === 'refused') return plan
    const receiver = accountId.bank(plan.bank.code)
    return carriedOut(payment(payer.account, receiver, plan.amount.kobo, plan.tier), plan.tier.fee, {
      amount,
      currency: 'NGN',
      transferReferenceNumber: randomText(alphabets.digits, 14, world.random),
      accountHolderNameAtBank: plan.holder,
      vatFee: nairaText(plan.tier.vat),
    })
  },
)
