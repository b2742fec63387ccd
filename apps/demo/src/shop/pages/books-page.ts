import { html } from 'hono/html'
import { shown } from '../amount.ts'
import type { Visit } from '../http/route.ts'
import { shelf } from '../purchases/shelf.ts'
import type { Purchase } from '../store/records.ts'
import { form, formId } from './form.ts'
import { page } from './page.ts'
import { purchaseEntries } from './purchase-entries.ts'
import { purchaseWords } from './purchase-words.ts'

/** The shelf, and what the customer has ordered. */
export function booksPage(visit: Visit, purchases: readonly Purchase[]): Promise<Response> {
  const main = html`<ul class="entries">
${shelf.map(
  ({ id, title, price }) => html`<li>${title}, ${shown(price)}
${form(visit, '/purchases', `Order ${title}`, html`${formId()}<input type="hidden" name="book" value="${id}">`)}</li>
`,
)}</ul>
<h2>Your purchases</h2>
${purchases.length === 0 ? html`<p class="quiet">You have not ordered anything yet.</p>` : ''}
${purchaseEntries(purchases, '/purchases', purchaseWords)}`
  return page({ title: 'Buy a book', main })
}
