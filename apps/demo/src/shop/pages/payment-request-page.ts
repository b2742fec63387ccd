import { html } from 'hono/html'
import { shown } from '../amount.ts'
import type { RefusedForm } from '../http/check-form.ts'
import type { Visit } from '../http/route.ts'
import { requestRefundable } from '../refunds/refundable.ts'
import { shownState } from '../shown-state.ts'
import { type MadeCall, openRequestStates, type PaymentRequest, type Refund } from '../store/records.ts'
import { closeWithPart } from './close-with-part.ts'
import { form } from './form.ts'
import { askNow, live } from './live.ts'
import { type Markup, page } from './page.ts'
import { wordsOfRequest } from './payment-request-words.ts'
import { refundsSection } from './refunds-section.ts'

/** What the page of a payment request shows. */
export interface PaymentRequestView {
  readonly request: PaymentRequest
  readonly refunds: readonly Refund[]
  /** What is said of the questions to Paga; empty for nothing. */
  readonly asked: string
  readonly calls: readonly MadeCall[]
  /** Whether there is somebody who can pay it as the customer would. */
  readonly canBePaidHere: boolean
  readonly refused?: RefusedForm | undefined
}

/** One payment request: where to pay it, and how it stands. */
export function paymentRequestPage(
  visit: Visit,
  { request, refunds, asked, calls, canBePaidHere, refused }: PaymentRequestView,
): Promise<Response> {
  const { reference, state, reason } = request
  const { name, meaning, style } = wordsOfRequest(request, refunds)
  const address = `/requests/${reference}`
  const isOpen = openRequestStates.includes(state)
  const main = html`<dl>
<dt>Payer</dt><dd><bdi>${request.payer}</bdi>, ${request.phone}</dd>
<dt>Amount</dt><dd>${shown(request.amount)}</dd>
<dt>Pay into</dt><dd><strong><bdi>${request.account === '' ? 'no account' : request.account}</bdi></strong></dd>
<dt>Reference</dt><dd>${reference}</dd>
</dl>
<p role="status"><span class="state ${style}">${name}</span>. ${meaning} <bdi>${reason}</bdi></p>
${isOpen ? live(address, shownState(request), asked) : ''}
${asked === '' ? '' : askNow(visit, address)}
${request.listed === '' || state === 'paid' ? '' : closeWithPart(visit, address, request)}
${
  canBePaidHere && state === 'waiting'
    ? html`<section class="rehearsal" aria-labelledby="rehearsal"><h2 id="rehearsal">Rehearsal</h2>
${form(visit, `${address}/pay`, 'Pay it as the customer would', html`${request.takesParts === 1 ? onlyHalf : ''}${loseWebhook}`)}
${form(visit, `${address}/cancel`, 'Cancel it at Paga')}</section>`
    : ''
}
${refundsSection(visit, requestRefundable(request), refunds, refused)}
<p><a href="/requests">All payment requests</a></p>`
  return page({
    status: refused === undefined ? 200 : 422,
    title: 'Payment request',
    section: '/requests',
    main,
    calls,
  })
}

const onlyHalf: Markup = html`<label class="choice"><input type="checkbox" name="half" value="yes">
Only half of what is missing</label>
`

const loseWebhook: Markup = html`<label class="choice"><input type="checkbox" name="lose-webhook" value="yes">
Lose the webhook</label>`
