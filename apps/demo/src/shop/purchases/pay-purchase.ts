import { isPagaError, type PagaError } from '@pagakit/connect-server'
import { consentLost, hasLostConsent } from '../connections/lost-consent.ts'
import type { ShopContext } from '../shop-context.ts'
import type { Purchase, PurchaseState } from '../store/records.ts'
import type { Ending } from '../store/store.ts'
import { checkPurchase } from './check-purchases.ts'

/** What taking a payment needs. */
export type Counter = Pick<ShopContext, 'store' | 'connect' | 'connections' | 'merchant'>

/**
 * Charges the connected account of whoever ordered, at most once, in the steps of `payOnce`: the reference is in the store,
 * one caller claims the purchase, it is sent once, and what came of it is written down.
 */
export async function payPurchase(purchase: Purchase, counter: Counter): Promise<void> {
  if (!counter.store.purchases.claim(purchase.reference)) return
  const { name = '', phone = '' } = counter.connections.customer(purchase.owner) ?? {}
  counter.store.purchases.setPayer(purchase.reference, name, phone)
  const ending = await charge(purchase, counter)
  counter.store.purchases.end(purchase.reference, ending)
  // Paga has said no, and its books show at once whether that is so. After a lost answer the rounds ask.
  if (ending.state === 'checking' && ending.reason !== undefined)
    await checkPurchase({ ...purchase, reason: ending.reason }, counter)
}

async function charge(purchase: Purchase, counter: Counter): Promise<Ending<PurchaseState>> {
  const { reference, owner, book, amount } = purchase
  try {
    const { verdict } = await counter.connect.forUser(owner).merchantPayment({
      referenceNumber: reference,
      amount,
      merchantCustomerReference: owner,
      merchantProductCode: book,
    })
    return { state: verdict === 'successful' ? 'paid' : 'checking' }
  } catch (error) {
    return isPagaError(error) ? endingOf(error, owner, counter) : { state: 'checking' }
  }
}

/**
 * What an error proves. That a token was refused, or that nothing left this machine, proves that nothing was paid: it may be
 * tried again. An error code of the operation proves nothing alone, for Paga publishes no list of them for Connect: one that
 * reads like a refusal is kept as the reason, and believed once the books of Paga do not have the payment either.
 */
async function endingOf(error: PagaError, owner: string, counter: Counter): Promise<Ending<PurchaseState>> {
  if (error.outcome === 'unknown') {
    const reason = error.httpStatus === 200 ? refusals.get(error.responseCode) : undefined
    return { state: 'checking', ...(reason === undefined ? {} : { reason }) }
  }
  if (await hasLostConsent(error, owner, counter)) return { state: 'planned', reason: consentLost }
  if (error.outcome === 'not-sent' || error.code === 'AUTHENTICATION_REFUSED')
    return { state: 'planned', reason: 'Paga was not asked for the money. Try again.' }
  return { state: 'refused', reason: 'Paga did not take the request.' }
}

/** Refusals in words for a customer, by their names in the Business API. */
const refusals: ReadonlyMap<string | undefined, string> = new Map([
  ['INSUFFICIENT_BALANCE', 'There is not enough money in your Paga account. Put some in, and order again.'],
  ['TRANSACTION_LIMIT', 'It is more than your Paga account may pay at once.'],
  ['BELOW_MINIMUM', 'It is less than the least that Paga takes.'],
  ['ACCOUNT_LOCKED', 'Your Paga account is locked. Ask Paga about it.'],
])
