import type { Visit } from '../http/route.ts'
import { problemPage } from '../pages/problem-page.ts'
import { purchasePage } from '../pages/purchase-page.ts'
import type { ShopContext } from '../shop-context.ts'
import { openPurchase } from './open-purchase.ts'
import { askedAbout } from './open-thing.ts'

/** What is said where a purchase is looked for that is none. */
export const noPurchase = 'There is no such purchase.'

/** The page of a purchase with everything that belongs to it. */
export async function purchaseView(reference: string, visit: Visit, shop: ShopContext): Promise<Response> {
  const { store, connections } = shop
  const purchase = store.purchases.find(visit.owner, reference)
  if (purchase === undefined) return problemPage(404, noPurchase)
  const customer = connections.customer(visit.owner)
  const refunds = store.refunds.of(visit.owner, reference)
  const asked = askedAbout(openPurchase(purchase, shop), shop)
  return purchasePage(visit, { purchase, customer, refunds, asked, calls: store.calls(reference) }, shop)
}
