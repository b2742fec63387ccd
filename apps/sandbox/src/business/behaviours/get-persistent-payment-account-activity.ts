import { getPersistentPaymentAccountActivity as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { type Refused, refused, told } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { baseCurrency } from '../directory/exchange-rates.ts'
import {
  type AccountPayment,
  accountPaymentRecord,
  accountReferenceKey,
  accountReferenceRecord,
  type PaymentAccount,
  paymentAccountRecord,
} from '../payment-accounts/payment-account.ts'
import { periodOf } from '../rules/period.ts'
import { utcText } from '../rules/utc-text.ts'

/** Lists what was paid into an account of the caller, the earliest first. */
export const getPersistentPaymentAccountActivity: Behaviour = defineBehaviour(operation, (input, world) => {
  const found = accountOf(input, world)
  if ('kind' in found) return found
  const period = periodOf(input.startDate ?? ever.start, input.endDate ?? ever.end)
  if (period === undefined) return refused(117, 'The dates are days (yyyy-MM-dd) or moments, in their order.')
  const payments = [...world.records(accountPaymentRecord, `${found.accountNumber}/`).values()]
  const within = payments.filter(({ time }) => time >= period.start && time < period.end)
  const items = (input.getLatestSingleActivity === true ? within.slice(-1) : within).map(itemOf)
  const { organisation: _organisation, ...account } = found
  return told({ ...account, recordCount: items.length, items })
})

/** All the time there is, in milliseconds since 1970. */
const ever = { start: '0', end: '999999999999999' } as const

/** The account of a number, of a reference, or of both, if it is the caller's. */
function accountOf(
  {
    accountNumber,
    accountReference,
  }: { accountNumber?: string | undefined; accountReference?: string | undefined },
  world: World,
): PaymentAccount | Refused {
  const { organisation } = world
  if (accountNumber === undefined && accountReference === undefined) {
    return refused(117, 'Give accountNumber or accountReference.')
  }
  const key = accountReferenceKey(organisation, accountReference ?? '')
  const number = accountNumber ?? world.record(accountReferenceRecord, key) ?? ''
  const account = world.record(paymentAccountRecord, number)
  const isMeant = accountReference === undefined || account?.accountReference === accountReference
  return account?.organisation === organisation && isMeant ? account : refused(114)
}

function itemOf(payment: AccountPayment, index: number): object {
  const { time, amount, fee, bank, paymentReference, transactionId, narration } = payment
  return {
    itemNumber: index + 1,
    amount,
    currencyCode: baseCurrency,
    paymentDate: utcText(time),
    paymentMethod: 'BANK_TRANSFER',
    paymentReference,
    transactionReference: paymentReference,
    transactionServiceIdentifier: transactionId,
    status: 'SUCCESSFUL',
    paymentBank: bank,
    paymentFee: fee,
    paymentNarration: narration,
    isInstantSettlement: 'false',
  }
}
