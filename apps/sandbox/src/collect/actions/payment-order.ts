import { type Amount, readAmount } from '@pagakit/contract'
import { findCustomer } from '../../business/customers/find-customer.ts'
import { holderOf } from '../../business/directory/bank-accounts.ts'
import { banks, findBank } from '../../business/directory/banks.ts'
import { type Refused, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { type Kobo, koboOf } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import type { Posting } from '../../ledger/ledger.ts'
import { alphabets, randomText } from '../../random-text.ts'
import type { PayingWay, Payment } from '../records/payment.ts'

/** How somebody pays. */
export interface PaymentOrder {
  /** `bank`: a transfer to the account number. `ussd`: the bank's USSD. `wallet`: a Paga wallet. @default 'bank' */
  readonly from?: PayingWay
  /** In naira. @default what is still to be paid */
  readonly amount?: Amount
  /** The payer's bank, by uuid or code; for bank and ussd. @default the first of the banks */
  readonly bank?: string
  /** The payer's account at the bank. @default '0123456789' */
  readonly accountNumber?: string
  /** Whose wallet it is: a phone number or a nickname. @default the payer of the request */
  readonly wallet?: string
}

/** A payment that can be made: the record of it, and where the money comes from. */
export interface FundedPayment {
  readonly kind: 'funded'
  readonly payment: Payment
  readonly source: Posting
}

/** Makes a payment of an order, of an amount that is given where the order names none. */
export function fundedPayment(
  order: PaymentOrder,
  standard: { readonly kobo: Kobo | undefined; readonly wallet: string | undefined },
  world: World,
): FundedPayment | Refused {
  const kobo = order.amount === undefined ? standard.kobo : koboFrom(order.amount)
  if (kobo === undefined || kobo <= 0n) return refused(-1, 'Name an amount in naira, such as 1500.50.')
  const way = order.from ?? 'bank'
  const base = {
    id: `PRN-${randomText(alphabets.letters, 12, world.random)}`,
    at: world.now,
    kobo: kobo.toString(),
    way,
  }
  return way === 'wallet'
    ? fromWallet(base, order.wallet ?? standard.wallet ?? '', world)
    : fromBank(base, order)
}

type Base = Pick<Payment, 'id' | 'at' | 'kobo' | 'way'>

function fromBank(
  base: Base,
  { bank: id, accountNumber = '0123456789' }: PaymentOrder,
): FundedPayment | Refused {
  const bank = id === undefined ? banks[0] : findBank(id)
  if (bank === undefined) return refused(-1, 'There is no such bank.')
  const payment = {
    ...base,
    payerName: holderOf(bank, accountNumber),
    payerAccount: accountNumber,
    payerBank: bank.name,
    refundAccount: accountId.bank(bank.code),
    refundDestination: `${bank.name} | ${accountNumber}`,
  }
  // What comes from outside is new in these books, as what goes to a bank leaves them.
  return { kind: 'funded', payment, source: { account: accountId.funding, kobo: -BigInt(base.kobo) } }
}

function fromWallet(base: Base, wallet: string, world: World): FundedPayment | Refused {
  const customer = findCustomer(wallet, world)
  if (customer === undefined || customer.state !== 'active')
    return refused(-1, `${wallet === '' ? 'The payer' : wallet} has no active wallet; try @adaeze.`)
  const account = accountId.customer(customer.phone)
  if (world.balance(account) < BigInt(base.kobo)) return refused(-1, 'The wallet holds less than that.')
  const payment = {
    ...base,
    payerName: customer.name,
    payerAccount: customer.phone,
    payerBank: 'Paga',
    refundAccount: account,
    refundDestination: `Paga | ${customer.phone}`,
  }
  return { kind: 'funded', payment, source: { account, kobo: -BigInt(base.kobo) } }
}

function koboFrom(amount: Amount): Kobo | undefined {
  const { text } = readAmount(amount)
  return text === undefined ? undefined : koboOf(text)
}
