import { html } from 'hono/html'
import { shown } from '../amount.ts'
import { titleOf } from '../purchases/shelf.ts'
import type { Purchase } from '../store/records.ts'
import { page } from './page.ts'
import { saleWords } from './sale-words.ts'

/** What customers have ordered, as the merchant sees it. */
export function salesPage(purchases: readonly Purchase[]): Promise<Response> {
  const main = html`<p>What customers bought from the shelf. Here you refund it, and end what nobody finds out about.</p>
${purchases.length === 0 ? html`<p class="quiet">Nobody has ordered anything yet.</p>` : ''}
<ul class="entries">
${purchases.map(
  ({
    reference,
    book,
    amount,
    state,
  }) => html`<li><a href="/sales/${reference}">${titleOf(book)}, ${shown(amount)}</a>:
<span class="state ${saleWords[state].style}">${saleWords[state].name}</span></li>
`,
)}</ul>`
  return page({ title: 'Sales', main })
}
