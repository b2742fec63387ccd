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
import { utcText } from '../rules/utc-text.ts'

/** Lists what was paid into an account of the caller, the earliest first. */
export const getPersistentPaymentAccountActivity: Behaviour = defineBehaviour(operation, (input, world) => {
  const found = accountOf(input, world)
  if ('kind' in found) return found
  const start = momentOf(input.startDate, 'start')
  const end = momentOf(input.endDate, 'end')
  if (Number.isNaN(start) || Number.isNaN(end))
    return refused(117, 'A date is yyyy-MM-dd or yyyy-MM-ddTHH:mm:ss.')
  const payments = [...world.records(accountPaymentRecord, `${found.accountNumber}/`).values()]
  const within = payments.filter(({ time }) => time >= start && time <= end)
  const items = (input.getLatestSingleActivity === true ? within.slice(-1) : within).map(itemOf)
  const { organisation: _organisation, ...account } = found
  return told({ ...account, recordCount: items.length, items })
})

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

/** A day counts from its beginning or to its end. Not a number where it is neither day nor moment. */
function momentOf(text: string | undefined, side: 'start' | 'end'): number {
  if (text === undefined) return side === 'start' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (/^\d{4}-\d\d-\d\d$/.test(text))
    return Date.parse(`${text}T${side === 'start' ? '00:00' : '23:59:59.999'}Z`)
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN
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
