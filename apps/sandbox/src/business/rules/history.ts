import { type Decision, told } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { type Kobo, nairaText } from '../../kobo.ts'
import type { Movement } from '../../ledger/booked-operation.ts'
import type { Stretch } from '../../ledger/ledger.ts'
import { baseCurrency } from '../directory/exchange-rates.ts'
import { chargedMembers } from './charged-members.ts'
import { payerOf } from './payer.ts'
import { utcText } from './utc-text.ts'

/** Whose history is asked: the organisation's, or that of a customer who gave their credentials. */
export interface HistoryOwner {
  readonly accountPrincipal?: string | undefined
  readonly accountCredentials?: string | undefined
}

/** What the operations are called in a history: by who paid, and by who was paid. */
const descriptions: Readonly<Record<string, readonly [paid: string, received: string]>> = {
  opening: ['Opening balance', 'Opening balance'],
  moneyTransfer: ['Money transfer', 'Money received'],
  airtimePurchase: ['Airtime purchase', 'Airtime purchase'],
  merchantPayment: ['Bill payment', 'Bill payment received'],
  depositToBank: ['Deposit to bank', 'Deposit to bank'],
  chargeCustomer: ['Payment to a merchant', 'Payment of a customer'],
  refundBillPay: ['Refund', 'Refund received'],
  accountPayment: ['Payment into an account number', 'Payment into an account number'],
  payPaymentRequest: ['Payment request', 'Payment request paid'],
  payOnPaymentRequest: ['Payment request', 'Payment request paid'],
  payIntoAccount: ['Payment into an account number', 'Payment into an account number'],
  chargeDebitMandate: ['Direct debit', 'Direct debit'],
  refund: ['Refund', 'Refund received'],
  refundV2: ['Refund', 'Refund received'],
  moneyTransferReturn: ['Money transfer returned', 'Money transfer returned'],
  registerCustomer: ['Money received', 'Money received'],
  customerUpdate: ['Money received', 'Money received'],
}

/** Tells what moved on an account in a stretch of time: the latest `most`, the earlier first. */
export function history(owner: HistoryOwner, stretch: Stretch, most: number, world: World): Decision {
  const { accountPrincipal: principal, accountCredentials: credentials } = owner
  const holder = payerOf({ principal, credentials, sourceOfFunds: undefined }, world)
  if (holder.kind === 'refused') return holder
  const movements = world.movements(holder.account, stretch, most)
  const items = movements.map((movement, index) => ({
    itemNumber: index + 1,
    ...itemOf(movement, world.organisation),
  }))
  return told({ recordCount: items.length, items, currency: baseCurrency })
}

function itemOf(movement: Movement, caller: string): object {
  const { organisation, reference, name, time, kobo, transactionId, exchangeRate } = movement
  const [paid, received] = descriptions[name] ?? [name, name]
  return {
    dateUTC: utcText(time),
    description: kobo < 0n ? paid : received,
    amount: nairaText(baseAmount(movement)),
    status: 'SUCCESSFUL',
    transactionId,
    // Another organisation's reference is nothing to the caller.
    referenceNumber: organisation === caller ? reference : undefined,
    ...chargedMembers({ exchangeRate }),
  }
}

/** Operations of which the receiver bears the fee; of any other it is the payer. */
const collected: readonly string[] = [
  'chargeCustomer',
  'accountPayment',
  'payPaymentRequest',
  'payOnPaymentRequest',
  'payIntoAccount',
  'chargeDebitMandate',
]

/** The amount without what its bearer was charged. Never negative: the description says which way it went. */
function baseAmount({ name, kobo, fee = 0n }: Movement): Kobo {
  if (kobo >= 0n) return collected.includes(name) ? kobo + fee : kobo
  return collected.includes(name) ? -kobo : -kobo - fee
}
