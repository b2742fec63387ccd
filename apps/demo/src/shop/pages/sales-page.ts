import { html } from 'hono/html'
import type { Purchase } from '../store/records.ts'
import { page } from './page.ts'
import { purchaseEntries } from './purchase-entries.ts'
import { saleWords } from './sale-words.ts'

/** What customers have ordered, as the merchant sees it. */
export function salesPage(purchases: readonly Purchase[]): Promise<Response> {
  const main = html`<p>What customers bought from the shelf. Here you refund it, and end what nobody finds out about.</p>
${purchases.length === 0 ? html`<p class="quiet">Nobody has ordered anything yet.</p>` : ''}
${purchaseEntries(purchases, '/sales', saleWords)}`
  return page({ title: 'Sales', main })
}
