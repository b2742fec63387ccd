import type { Route } from '../http/route.ts'
import { problemPage } from '../pages/problem-page.ts'

/** Tells the page of a purchase, or of the sale it is to the merchant, how it stands. */
export function tellPurchaseState(path: '/purchases' | '/sales', nothing: string): Route {
  return {
    method: 'GET',
    path: `${path}/:reference/state`,
    run({ owner, part }, { store }) {
      const purchase = store.purchases.find(owner, part('reference'))
      return purchase === undefined ? problemPage(404, nothing) : new Response(purchase.state)
    },
  }
}
