import { html } from 'hono/html'
import { shown } from '../amount.ts'
import type { Visit } from '../http/route.ts'
import type { MadeCall, PaymentRequest } from '../store/records.ts'
import { form } from './form.ts'
import { page } from './page.ts'
import { paymentRequestWords } from './payment-request-words.ts'

/** What the page of a payment request shows. */
export interface PaymentRequestView {
  readonly request: PaymentRequest
  readonly calls: readonly MadeCall[]
  /** Whether there is somebody who can pay it as the customer would. */
  readonly canBePaidHere: boolean
}

/** One payment request: where to pay it, and how it stands. */
export function paymentRequestPage(
  visit: Visit,
  { request, calls, canBePaidHere }: PaymentRequestView,
): Promise<Response> {
  const { reference, state, reason } = request
  const { name, meaning, style } = paymentRequestWords[state]
  const address = `/requests/${reference}`
  const isOpen = state === 'asking' || state === 'waiting'
  const main = html`${isOpen ? html`<div data-live="${address}/state" data-state="${state}"></div>` : ''}
<dl>
<dt>Payer</dt><dd><bdi>${request.payer}</bdi>, ${request.phone}</dd>
<dt>Amount</dt><dd>${shown(request.amount)}</dd>
<dt>Pay into</dt><dd><strong><bdi>${request.account === '' ? 'no account' : request.account}</bdi></strong></dd>
<dt>Reference</dt><dd>${reference}</dd>
</dl>
<p role="status"><span class="state ${style}">${name}</span>. ${meaning} <bdi>${reason}</bdi></p>
${
  canBePaidHere && state === 'waiting'
    ? html`<section class="rehearsal" aria-labelledby="rehearsal"><h2 id="rehearsal">Rehearsal</h2>
${form(visit, `${address}/pay`, 'Pay it as the customer would')}</section>`
    : ''
}
<p><a href="/requests">All payment requests</a></p>`
  return page({ title: 'Payment request', main, calls })
}
