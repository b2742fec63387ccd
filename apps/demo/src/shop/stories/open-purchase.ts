import { checkPurchase } from '../purchases/check-purchases.ts'
import type { ShopContext } from '../shop-context.ts'
import { shownState } from '../shown-state.ts'
import type { Purchase } from '../store/records.ts'
import type { OpenThing, OpenThings } from './open-thing.ts'

/** A purchase as something whose end may not be known. */
export function openPurchase(purchase: Purchase, shop: ShopContext): OpenThing {
  const { state, reference: subject } = purchase
  return {
    state: shownState(purchase),
    subject,
    ask: state === 'checking' ? () => checkPurchase(purchase, shop) : undefined,
  }
}

/** The purchases of a customer, or the sales they are to the merchant. */
export function openPurchases(section: '/purchases' | '/sales', nothing: string): OpenThings {
  return {
    path: `${section}/:reference`,
    nothing,
    find({ owner, part }, shop) {
      const purchase = shop.store.purchases.find(owner, part('reference'))
      return purchase && openPurchase(purchase, shop)
    },
  }
}
