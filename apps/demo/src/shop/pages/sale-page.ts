import { html } from 'hono/html'
import { shown } from '../amount.ts'
import type { RefusedForm } from '../http/check-form.ts'
import type { Visit } from '../http/route.ts'
import { titleOf } from '../purchases/shelf.ts'
import { purchaseRefundable } from '../refunds/refundable.ts'
import { shownState } from '../shown-state.ts'
import type { MadeCall, Purchase, Refund } from '../store/records.ts'
import { closeWithPart } from './close-with-part.ts'
import { askNow, live } from './live.ts'
import { manualEnding } from './manual-ending.ts'
import { type Markup, page } from './page.ts'
import { refundsSection } from './refunds-section.ts'
import { saleWords } from './sale-words.ts'

/** What the page of a sale shows. */
export interface SaleView {
  readonly purchase: Purchase
  readonly refunds: readonly Refund[]
  /** What is said of the questions to Paga; empty for nothing. */
  readonly asked: string
  readonly calls: readonly MadeCall[]
  readonly refused?: RefusedForm | undefined
}

/** One purchase as the merchant sees it: who paid, what is known, and the ways to give it back or to end it. */
export function salePage(
  visit: Visit,
  { purchase, refunds, asked, calls, refused }: SaleView,
): Promise<Response> {
  const { reference, payer, phone, state, reason } = purchase
  const { name, meaning, style } = saleWords(purchase)
  const address = `/sales/${reference}`
  const isOpen = state === 'sending' || state === 'checking'
  const main = html`<dl>
<dt>Book</dt><dd>${titleOf(purchase.book)}</dd>
<dt>Price</dt><dd>${shown(purchase.amount)}</dd>
<dt>Customer</dt><dd>${payer === '' ? 'not known' : html`<bdi>${payer}</bdi>, <bdi>${phone}</bdi>`}</dd>
<dt>Reference</dt><dd>${reference}</dd>
</dl>
<p role="status"><span class="state ${style}">${name}</span>. ${meaning} ${reason}</p>
${isOpen ? live(address, shownState(purchase), asked) : ''}
${state === 'checking' ? unknown(visit, address, purchase) : ''}
${refundsSection(visit, purchaseRefundable(purchase), refunds, refused)}
<p><a href="/sales">All sales</a></p>`
  return page({ status: refused === undefined ? 200 : 422, title: 'Sale', section: '/sales', main, calls })
}

/** What can be done about a payment that nobody knows about. */
function unknown(visit: Visit, address: string, purchase: Purchase): Markup {
  return html`${askNow(visit, address)}
${purchase.listed === '' ? closeAsNotPaid(visit, address) : closeWithPart(visit, address, purchase)}`
}

function closeAsNotPaid(visit: Visit, address: string): Markup {
  return manualEnding(visit, `${address}/not-paid`, {
    advice: `Where the shop does not find it after a while, look for the reference in your own records at Paga, or ask Paga's support.
Close it only if it is not there. The customer is not charged again for it; should the money come after all, today's numbers name it,
and you refund it at Paga.`,
    button: 'Close it as not paid',
    statement: 'I have looked at Paga, and it was not paid',
  })
}
