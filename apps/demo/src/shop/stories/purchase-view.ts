import type { Visit } from '../http/route.ts'
import { problemPage } from '../pages/problem-page.ts'
import { purchasePage } from '../pages/purchase-page.ts'
import type { ShopContext } from '../shop-context.ts'

/** The page of a purchase with everything that belongs to it. */
export async function purchaseView(reference: string, visit: Visit, shop: ShopContext): Promise<Response> {
  const { store, connections } = shop
  const purchase = store.purchases.find(visit.owner, reference)
  if (purchase === undefined) return problemPage(404, 'There is no such purchase.')
  const customer = connections.customer(visit.owner)
  const refunds = store.refunds.of(visit.owner, reference)
  return purchasePage(visit, { purchase, customer, refunds, calls: store.calls(reference) }, shop)
}
