import { html } from 'hono/html'
import { shown } from '../amount.ts'
import type { Visit } from '../http/route.ts'
import type { PaymentRequest } from '../store/records.ts'
import { field, form } from './form.ts'
import { page } from './page.ts'
import { paymentRequestWords } from './payment-request-words.ts'

/** Whom the merchant asked for money. */
export function paymentRequestsPage(visit: Visit, requests: readonly PaymentRequest[]): Promise<Response> {
  const main = html`${form(
    visit,
    '/requests',
    'Request the payment',
    html`${field('payer', 'Name of the payer', '')}
${field('phone', 'Phone number', '+2348012345678')}
${field('amount', 'Amount in naira', '')}`,
  )}
<h2>Payment requests</h2>
${requests.length === 0 ? html`<p class="quiet">Nobody was asked yet.</p>` : ''}
<ul class="entries">
${requests.map(
  ({
    reference,
    payer,
    amount,
    state,
  }) => html`<li><a href="/requests/${reference}"><bdi>${payer}</bdi>, ${shown(amount)}</a>:
<span class="state ${paymentRequestWords[state].style}">${paymentRequestWords[state].name}</span></li>
`,
)}</ul>`
  return page({ title: 'Request a payment', main })
}
