import { redirect } from '../http/redirect.ts'
import type { Route } from '../http/route.ts'
import { problemPage } from '../pages/problem-page.ts'
import { salesPage } from '../pages/sales-page.ts'
import { checkPurchase } from '../purchases/check-purchases.ts'
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
const closeAsNotPaid: Route = {
  method: 'POST',
  path: '/sales/:reference/not-paid',
  async run({ owner, part, field }, shop) {
    const { purchases } = shop.store
    const purchase = purchases.find(owner, part('reference'))
    if (purchase === undefined) return problemPage(404, noSale)
    const { reference, state } = purchase
    if (state === 'checking' && field('told') === 'yes') {
      await checkPurchase(purchase, shop)
      const reason = 'The shop has looked at Paga, and found no payment.'
      if (purchases.find(owner, reference)?.listed === '')
        purchases.end(reference, { state: 'refused', reason })
    }
    return redirect(`/sales/${reference}`)
  },
}

/** Takes what Paga lists for the whole, on the word of the merchant. Paga is asked once more before. */
const closeWithPart: Route = {
  method: 'POST',
  path: '/sales/:reference/close',
  async run({ owner, part, field }, shop) {
    const { purchases } = shop.store
    const purchase = purchases.find(owner, part('reference'))
    if (purchase === undefined) return problemPage(404, noSale)
    const { reference, state, listed } = purchase
    if (state === 'checking' && listed !== '' && field('told') === 'yes') {
      await checkPurchase(purchase, shop)
      purchases.closeWithPart(reference)
    }
    return redirect(`/sales/${reference}`)
  },
}

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
