import type { RefusedForm } from '../http/check-form.ts'
import type { Visit } from '../http/route.ts'
import { paymentRequestPage } from '../pages/payment-request-page.ts'
import { problemPage } from '../pages/problem-page.ts'
import type { ShopContext } from '../shop-context.ts'
import { openRequest } from './open-request.ts'
import { askedAbout } from './open-thing.ts'

/** What is said where a payment request is looked for that is none. */
export const noRequest = 'There is no such payment request.'

/** The page of a payment request with everything that belongs to it, and with the form that was refused, if one was. */
export async function paymentRequestView(
  reference: string,
  visit: Visit,
  shop: ShopContext,
  refused?: RefusedForm,
): Promise<Response> {
  const { store, rehearsal } = shop
  const request = store.paymentRequest(visit.owner, reference)
  if (request === undefined) return problemPage(404, noRequest)
  const refunds = store.refunds.of(visit.owner, reference)
  const calls = store.calls(reference)
  return paymentRequestPage(visit, {
    request,
    refunds,
    asked: askedAbout(openRequest(request, shop), shop),
    calls,
    canBePaidHere: rehearsal !== undefined,
    refused,
  })
}
