import type { SchemaOutput } from '@pagakit/contract'
import { refundBillPay as operation } from '@pagakit/models/merchant'
import { findCustomer } from '../../business/customers/find-customer.ts'
import { kycLevels } from '../../business/directory/kyc-levels.ts'
import { phoneOf } from '../../business/directory/phone-of.ts'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { carriedOut, type Decision, type Refused, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { type Kobo, koboOf, nairaText } from '../../kobo.ts'
import { accountId } from '../../ledger/account-id.ts'
import type { Posting } from '../../ledger/ledger.ts'
import type { Change } from '../../records/change.ts'
import { findSale } from '../../sales/find-sale.ts'
import type { Sale } from '../../sales/sale.ts'
import { saleChange } from '../../sales/sale-changes.ts'
import { koboOfSale, refundedOf } from '../../sales/sale-sums.ts'

type Input = SchemaOutput<(typeof operation)['request']>

/** Gives a customer back what they paid, in full or in part, and never more than that. Paga gives its fee back where that is wanted. */
export const refundBillPay: Behaviour = {
  operation,
  // The documents want the amount, and say in the same breath that only a partial refund has one.
  admit: (request) =>
    request['fullRefund'] === true && request['refundAmount'] === undefined
      ? ofAllThatIsLeft.admit({ ...request, refundAmount: '0.01' })
      : ofAmountGiven.admit(request),
}

const ofAmountGiven = refundOf(({ refundAmount }) => koboOf(refundAmount))
const ofAllThatIsLeft = refundOf((_, sale) => leftOf(sale))

function refundOf(amountOf: (input: Input, sale: Sale) => bigint): Behaviour {
  return defineBehaviour(operation, (input, world) => {
    const sale = findSale('reference', input.referenceNumber, world)
    if (sale === undefined) return refused(135)
    if (sale.customerPhone === undefined || phoneOf(input.customerPhoneNumber) !== sale.customerPhone) {
      return refused(123, 'It is not the number of the customer who paid.')
    }
    const amount = amountOf(input, sale)
    const refusal = sumRefusal(input, amount, sale)
    return refusal ?? giveBack(sale, amount, input.includesCustomerFee ?? false, world)
  })
}

function giveBack(sale: Sale, amount: bigint, includesFee: boolean, world: World): Decision {
  const before = refundedOf(sale)
  // What was given back so far is converted as one sum, so that parts add up to what was paid, to the kobo.
  const kobo = koboOfSale(sale, before + amount) - koboOfSale(sale, before)
  const postings = postingsOf(sale, kobo, includesFee)
  const refusal = spendingRefusal(sale, postings, world)
  if (refusal !== undefined) return refusal
  const { currency, exchangeRate } = sale
  const members = {
    refundAmount: nairaText(amount),
    originalReferenceNumber: sale.reference,
    currency: exchangeRate === undefined ? undefined : currency,
    exchangeRate,
  }
  const changesFor = (transactionId: string): readonly Change[] => {
    const refund = { transactionId, time: world.now, amount: String(amount) }
    return [saleChange({ ...sale, refunds: [...sale.refunds, refund] })]
  }
  return carriedOut(postings, 0n, members, { exchangeRate, changesFor })
}

/** Refuses a sum that is not of the sale: in another currency, more than is left of it, or not all of that where all is meant. */
function sumRefusal(input: Input, amount: bigint, sale: Sale): Refused | undefined {
  const currency = input.currency ?? input.currencyCode ?? sale.currency
  if (currency !== sale.currency) return refused(116, `The customer paid in ${sale.currency}.`)
  if (input.includesCustomerFee && !input.fullRefund) {
    return refused(116, 'Only a full refund can include the fee of the customer.')
  }
  const left = leftOf(sale)
  if (left === 0n) return refused(116, 'All of it was given back before.')
  if (amount > left) return refused(116, `Of the payment ${nairaText(left)} are left to give back.`)
  if (input.fullRefund && amount !== left) return refused(116, `A full refund is ${nairaText(left)}.`)
  return undefined
}

function leftOf(sale: Sale): bigint {
  return BigInt(sale.amount) - refundedOf(sale)
}

function postingsOf(sale: Sale, kobo: Kobo, includesFee: boolean): readonly Posting[] {
  const fee = includesFee ? BigInt(sale.fee) : 0n
  const vat = includesFee ? BigInt(sale.vat) : 0n
  return [
    { account: sale.merchant, kobo: -kobo },
    { account: accountId.fees, kobo: vat - fee },
    { account: accountId.vat, kobo: -vat },
    { account: sale.payer, kobo: kobo + fee },
  ]
}

/** Refuses what the merchant does not have (139), and what the wallet of the customer has no room for (138). */
function spendingRefusal(sale: Sale, postings: readonly Posting[], world: World): Refused | undefined {
  const isShort = postings.some(({ account, kobo }) => world.balance(account) + kobo < 0n)
  if (isShort) return refused(139)
  const customer = findCustomer(sale.customerPhone ?? '', world)
  const isWallet = customer !== undefined && sale.payer === accountId.customer(customer.phone)
  const most = isWallet ? kycLevels[customer.kycLevel].balance : null
  const gained = postings.at(-1)?.kobo ?? 0n
  if (most === null || world.balance(sale.payer) + gained <= most) return undefined
  return refused(138, `The customer’s account may hold ${nairaText(most)} at most.`)
}
