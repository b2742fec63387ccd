import { html } from 'hono/html'
import { shown } from '../amount.ts'
import type { RefusedForm } from '../http/check-form.ts'
import type { Visit } from '../http/route.ts'
import { titleOf } from '../purchases/shelf.ts'
import { purchaseRefundable } from '../refunds/refundable.ts'
import type { MadeCall, Purchase, Refund } from '../store/records.ts'
import { form } from './form.ts'
import { live } from './live.ts'
import { manualEnding } from './manual-ending.ts'
import { type Markup, page } from './page.ts'
import { refundsSection } from './refunds-section.ts'
import { saleWords } from './sale-words.ts'

/** What the page of a sale shows. */
export interface SaleView {
  readonly purchase: Purchase
  readonly refunds: readonly Refund[]
  readonly calls: readonly MadeCall[]
  readonly refused?: RefusedForm | undefined
}

/** One purchase as the merchant sees it: who paid, what is known, and the ways to give it back or to end it. */
export function salePage(visit: Visit, { purchase, refunds, calls, refused }: SaleView): Promise<Response> {
  const { reference, payer, phone, state, reason } = purchase
  const { name, meaning, style } = saleWords[state]
  const address = `/sales/${reference}`
  const isOpen = state === 'sending' || state === 'checking'
  const main = html`<dl>
<dt>Book</dt><dd>${titleOf(purchase.book)}</dd>
<dt>Price</dt><dd>${shown(purchase.amount)}</dd>
<dt>Customer</dt><dd>${payer === '' ? 'not known' : html`<bdi>${payer}</bdi>, <bdi>${phone}</bdi>`}</dd>
<dt>Reference</dt><dd>${reference}</dd>
</dl>
<p role="status"><span class="state ${style}">${name}</span>. ${meaning} ${reason}</p>
${isOpen ? live(address, state) : ''}
${state === 'checking' ? unknown(visit, address, calls) : ''}
${refundsSection(visit, purchaseRefundable(purchase), refunds, refused)}
<p><a href="/sales">All sales</a></p>`
  return page({ status: refused === undefined ? 200 : 422, title: 'Sale', main, calls })
}

/** What is known of a payment that nobody knows about, and what can be done. */
function unknown(visit: Visit, address: string, calls: readonly MadeCall[]): Markup {
  const asked = calls.find(({ operation }) => operation === 'getTransactionDetailsByMerchantReference')
  return html`<p>${asked === undefined ? 'Paga was not asked yet.' : `Paga was asked ${timesOf(asked)} and has not said that it was paid.`}</p>
${form(visit, `${address}/ask`, 'Ask again')}
${manualEnding(visit, `${address}/not-paid`, {
  advice: `Where the shop does not find it after a while, look for the reference in your own records at Paga, or ask Paga's support.
Close it only if it is not there. The customer is not charged again for it; should the money come after all, today's numbers name it,
and you refund it at Paga.`,
  button: 'Close it as not paid',
  statement: 'I have looked at Paga, and it was not paid',
})}`
}

function timesOf({ times }: MadeCall): string {
  return times === 1 ? 'once' : `${times} times`
}
