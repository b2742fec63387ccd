import { html } from 'hono/html'
import { shown } from '../amount.ts'
import type { RefusedForm } from '../http/check-form.ts'
import type { Visit } from '../http/route.ts'
import type { PaymentRequest, Refund } from '../store/records.ts'
import { amountField, field, form, formId } from './form.ts'
import { type Markup, page } from './page.ts'
import { wordsOfRequest } from './payment-request-words.ts'

/** Whom the merchant asked for money. */
export function paymentRequestsPage(
  visit: Visit,
  requests: readonly PaymentRequest[],
  refunds: readonly Refund[],
  refused?: RefusedForm,
): Promise<Response> {
  const main = html`${form(
    visit,
    '/requests',
    'Request the payment',
    html`${formId()}${field('payer', 'Name of the payer', '', refused)}
${field('phone', 'Phone number', '+2348012345678', refused, { keyboard: 'tel' })}
${amountField('', refused)}
<label class="choice"><input type="checkbox" name="in-parts" value="yes"${refused?.typed('in-parts') ? html` checked` : ''}>
It may be paid in parts</label>`,
    refused,
  )}
<h2>Payment requests</h2>
${requests.length === 0 ? html`<p class="quiet">Nobody was asked yet.</p>` : ''}
<ul class="entries">
${requests.map(
  (
    request,
  ) => html`<li><a href="/requests/${request.reference}"><bdi>${request.payer}</bdi>, ${shown(request.amount)}</a>
${stateOf(request, refunds)}</li>
`,
)}</ul>`
  return page({ status: refused === undefined ? 200 : 422, title: 'Request a payment', main })
}

function stateOf(request: PaymentRequest, refunds: readonly Refund[]): Markup {
  const own = refunds.filter(({ reference }) => reference === request.reference)
  const { name, style } = wordsOfRequest(request, own)
  return html`<span class="state ${style}">${name}</span>`
}
