import type { RefusedForm } from '../http/check-form.ts'
import type { Visit } from '../http/route.ts'
import { paymentRequestPage } from '../pages/payment-request-page.ts'
import type { ShopContext } from '../shop-context.ts'
import type { PaymentRequest } from '../store/records.ts'

/** The page of a payment request with everything that belongs to it, and with the form that was refused, if one was. */
export function paymentRequestView(
  visit: Visit,
  request: PaymentRequest,
  { store, rehearsal }: ShopContext,
  refused?: RefusedForm,
): Promise<Response> {
  const { owner, reference } = request
  const refunds = store.refunds.of(owner, reference)
  const calls = store.calls(reference)
  return paymentRequestPage(visit, {
    request,
    refunds,
    calls,
    canBePaidHere: rehearsal !== undefined,
    refused,
  })
}
