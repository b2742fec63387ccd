import type { RefusedForm } from '../http/check-form.ts'
import type { Visit } from '../http/route.ts'
import { problemPage } from '../pages/problem-page.ts'
import { salePage } from '../pages/sale-page.ts'
import type { ShopContext } from '../shop-context.ts'
import { openPurchase } from './open-purchase.ts'
import { askedAbout } from './open-thing.ts'

/** What is said where a sale is looked for that is none. */
export const noSale = 'There is no such sale.'

/** The page of a sale with everything that belongs to it, and with the form that was refused, if one was. */
export async function saleView(
  reference: string,
  visit: Visit,
  shop: ShopContext,
  refused?: RefusedForm,
): Promise<Response> {
  const { store } = shop
  const purchase = store.purchases.find(visit.owner, reference)
  if (purchase === undefined) return problemPage(404, noSale)
  const refunds = store.refunds.of(visit.owner, reference)
  const asked = askedAbout(openPurchase(purchase, shop), shop)
  return salePage(visit, { purchase, refunds, asked, calls: store.calls(reference), refused })
}
