import { html } from 'hono/html'
import { decimal, naira } from '../../naira.ts'
import { shown } from '../amount.ts'
import type { RefusedForm } from '../http/check-form.ts'
import type { Visit } from '../http/route.ts'
import { isRefundOpen, leftOf, type Refundable } from '../refunds/refundable.ts'
import type { Refund } from '../store/records.ts'
import { amountField, field, form, formId, refusalOf } from './form.ts'
import type { Markup } from './page.ts'
import { refundWords } from './refund-words.ts'

/** What was given back of a payment, and the form for more while something is left. */
export function refundsSection(
  visit: Visit,
  paid: Refundable,
  refunds: readonly Refund[],
  refusedForm: RefusedForm | undefined,
): Markup | '' {
  if (!paid.isPaid) return ''
  const action = `${paid.href}/refunds`
  const refused = refusalOf(refusedForm, action)
  const left = leftOf(paid, refunds)
  return html`<section aria-labelledby="refunds"><h2 id="refunds">Refunds</h2>
<ul class="entries">
${refunds.map(
  ({ id, amount, state }) => html`<li><a href="/refunds/${id}">${shown(amount)}</a>
<span class="state ${refundWords[state].style}">${refundWords[state].name}</span></li>
`,
)}</ul>
${
  left === 0n || isRefundOpen(refunds)
    ? html`<p class="quiet">${left === 0n ? 'All of it was given back.' : 'Another can follow when this one is known.'}</p>`
    : form(
        visit,
        action,
        'Plan the refund',
        html`${formId()}<p>${naira(left)} can be given back. Paga keeps its fee.</p>
${amountField(decimal(left), refused)}
${field('note', 'Why, for the customer', '', refused, { required: false })}`,
        refused,
      )
}</section>`
}
