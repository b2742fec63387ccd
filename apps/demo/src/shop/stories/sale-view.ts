import type { RefusedForm } from '../http/check-form.ts'
import type { Visit } from '../http/route.ts'
import { problemPage } from '../pages/problem-page.ts'
import { salePage } from '../pages/sale-page.ts'
import type { ShopContext } from '../shop-context.ts'

/** What is said where a sale is looked for that is none. */
export const noSale = 'There is no such sale.'

/** The page of a sale with everything that belongs to it, and with the form that was refused, if one was. */
export async function saleView(
  reference: string,
  visit: Visit,
  { store }: ShopContext,
  refused?: RefusedForm,
): Promise<Response> {
  const purchase = store.purchases.find(visit.owner, reference)
  if (purchase === undefined) return problemPage(404, noSale)
  const refunds = store.refunds.of(visit.owner, reference)
  return salePage(visit, { purchase, refunds, calls: store.calls(reference), refused })
}
