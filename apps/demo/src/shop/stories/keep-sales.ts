import { redirect } from '../http/redirect.ts'
import type { Route, Visit } from '../http/route.ts'
import { problemPage } from '../pages/problem-page.ts'
import { salesPage } from '../pages/sales-page.ts'
import { checkPurchase } from '../purchases/check-purchases.ts'
import type { ShopContext } from '../shop-context.ts'
import type { Purchase } from '../store/records.ts'
import { noSale, saleView } from './sale-view.ts'
import { tellPurchaseState } from './tell-purchase-state.ts'

const listSales: Route = {
  method: 'GET',
  path: '/sales',
  run: ({ owner }, { store }) => salesPage(store.purchases.all(owner)),
}

const showSale: Route = {
  method: 'GET',
  path: '/sales/:reference',
  run: (visit, shop) => saleView(visit.part('reference'), visit, shop),
}

const askAgain: Route = {
  method: 'POST',
  path: '/sales/:reference/ask',
  run: (visit, shop) => withUnknown(visit, shop, (purchase) => checkPurchase(purchase, shop)),
}

/** Ends a purchase on the word of the merchant. Paga is asked once more before: what it has was paid, whatever anybody says. */
const closeAsNotPaid: Route = {
  method: 'POST',
  path: '/sales/:reference/not-paid',
  run: (visit, shop) =>
    withUnknown(visit, shop, async (purchase) => {
      if (visit.field('told') !== 'yes') return
      await checkPurchase(purchase, shop)
      shop.store.purchases.end(purchase.reference, {
        state: 'refused',
        reason: 'The shop has looked at Paga, and found no payment.',
      })
    }),
}

/** Does something about a purchase whose payment nobody knows about, and shows how it stands then. */
async function withUnknown(
  { owner, part }: Visit,
  { store }: ShopContext,
  act: (purchase: Purchase) => Promise<void>,
): Promise<Response> {
  const purchase = store.purchases.find(owner, part('reference'))
  if (purchase === undefined) return problemPage(404, noSale)
  if (purchase.state === 'checking') await act(purchase)
  return redirect(`/sales/${purchase.reference}`)
}

/** What customers bought, from the merchant's side. */
export const keepSales: readonly Route[] = [
  listSales,
  showSale,
  askAgain,
  closeAsNotPaid,
  tellPurchaseState('/sales', noSale),
]
