import { history as operation } from '@pagakit/models/collect'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { told } from '../../exchange/decision.ts'
import { nairaText } from '../../kobo.ts'
import type { Payment } from '../records/payment.ts'
import { type PaymentRequest, paymentRequests } from '../records/payment-request.ts'
import { type PersistentAccount, persistentAccounts } from '../records/persistent-account.ts'

/** What happened in a stretch of time, both ends included, the earlier first. */
export const history: Behaviour = defineBehaviour(
  operation,
  ({ referenceNumber, startDateTimeUTC, endDateTimeUTC }, world) => {
    const own = `${world.organisation}/`
    const all = [
      ...[...world.records(paymentRequests, own).values()].flatMap(requestRows),
      ...[...world.records(persistentAccounts, own).values()].flatMap(accountRows),
    ]
    const start = Date.parse(`${startDateTimeUTC}Z`)
    const end = Date.parse(`${endDateTimeUTC}Z`)
    const items = all
      .filter(({ at }) => at >= start && at <= end)
      .filter(({ row }) => referenceNumber === undefined || row.referenceNumber === referenceNumber)
      .toSorted((one, other) => one.at - other.at)
      .map(({ row }) => row)
    return told({ itemCount: items.length, items })
  },
)

/** An entry, and when it happened. */
interface DatedRow {
  readonly at: number
  readonly row: { readonly referenceNumber: string; readonly [member: string]: unknown }
}

function requestRows(request: PaymentRequest): DatedRow[] {
  const { reference, state, created, amount, methods, payments } = request
  const about = {
    referenceNumber: reference,
    accountNumber: methods.find(({ name }) => name === 'BANK_TRANSFER')?.properties['AccountNumber'],
    operation: 'PAYMENT_REQUEST',
  }
  const status = state === 'FAILED' ? 'FAILED' : 'SUCCESSFUL'
  return [
    dated(created, { ...about, action: 'CREATE_REQUEST', amount: nairaText(BigInt(amount)), status }),
    ...payments.map((payment) => paymentRow(payment, about, state === 'CONSUMED')),
  ]
}

function accountRows(account: PersistentAccount): DatedRow[] {
  const { reference, accountNumber, accountReference, created, payments } = account
  const about = {
    referenceNumber: reference,
    accountNumber,
    accountReference,
    operation: 'PERSISTENT_PAYMENT_ACCOUNT',
  }
  return [
    dated(created, { ...about, action: 'CREATE', amount: '0', status: 'SUCCESSFUL' }),
    ...payments.map((payment) => paymentRow(payment, about, true)),
  ]
}

function paymentRow(
  { at, kobo }: Payment,
  about: { readonly referenceNumber: string },
  isSettled: boolean,
): DatedRow {
  const status = isSettled ? 'SUCCESSFUL' : 'PAID_NOT_SETTLED'
  return dated(at, { ...about, action: 'PAYMENT', amount: nairaText(BigInt(kobo)), status })
}

/** As Paga writes the time of an entry: with milliseconds, and without a zone. */
function dated(at: number, row: DatedRow['row']): DatedRow {
  return { at, row: { datetime: new Date(at).toISOString().slice(0, -1), ...row } }
}
