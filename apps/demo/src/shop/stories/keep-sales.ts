import { redirect } from '../http/redirect.ts'
import type { Route } from '../http/route.ts'
import { problemPage } from '../pages/problem-page.ts'
import { salesPage } from '../pages/sales-page.ts'
import { checkPurchase } from '../purchases/check-purchases.ts'
import type { Purchase } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import { openPurchases } from './open-purchase.ts'
import { askAboutNow, tellState } from './open-thing.ts'
import { noSale, saleView } from './sale-view.ts'

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

/** Ends a purchase on the word of the merchant. Paga is asked once more before: what it has was paid, whatever anybody says. */
function endByHand(path: string, end: (purchase: Purchase, told: string, store: Store) => void): Route {
  return {
    method: 'POST',
    path: `/sales/:reference/${path}`,
    async run({ owner, part, field }, shop) {
      const { store } = shop
      const find = (): Purchase | undefined => store.purchases.find(owner, part('reference'))
      const open = find()
      if (open === undefined) return problemPage(404, noSale)
      const told = field('told')
      if (open.state === 'checking' && told !== '') {
        await checkPurchase(open, shop)
        end(find() ?? open, told, store)
      }
      return redirect(`/sales/${open.reference}`)
    },
  }
}

const closeAsNotPaid = endByHand('not-paid', ({ reference, listed }, _, { purchases }) => {
  const reason = 'The shop has looked at Paga, and found no payment.'
  if (listed === '') purchases.end(reference, { state: 'refused', reason })
})

/** Takes what Paga lists for the whole, unless that is something else by now than the merchant has called enough. */
const closeWithPart = endByHand('close', ({ reference }, told, { purchases }) =>
  purchases.closeWithPart(reference, told),
)

const sales = openPurchases('/sales', noSale)

/** What customers bought, from the merchant's side. */
export const keepSales: readonly Route[] = [
  listSales,
  showSale,
  closeWithPart,
  askAboutNow(sales),
  closeAsNotPaid,
  tellState(sales),
]
