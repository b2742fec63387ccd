import { html } from 'hono/html'
import { shown } from '../amount.ts'
import type { Visit } from '../http/route.ts'
import type { Bank } from '../payouts/remember-banks.ts'
import type { MadeCall, Payout, Supplier } from '../store/records.ts'
import { field, form } from './form.ts'
import { page } from './page.ts'
import { payoutWords } from './payout-words.ts'

/** What the page of suppliers shows. */
export interface SuppliersView {
  readonly banks: readonly Bank[]
  readonly suppliers: readonly Supplier[]
  readonly payouts: readonly Payout[]
  readonly calls: readonly MadeCall[]
}

/** Whom the merchant pays, and what was paid. */
export function suppliersPage(
  visit: Visit,
  { banks, suppliers, payouts, calls }: SuppliersView,
): Promise<Response> {
  const names = new Map(suppliers.map(({ id, name }) => [id, name]))
  const main = html`${suppliers.length === 0 ? html`<p class="quiet">There is no supplier yet.</p>` : ''}
<ul class="entries">
${suppliers.map(
  ({
    id,
    name,
    account,
  }) => html`<li><p><strong><bdi>${name}</bdi></strong> <span class="quiet">account ${account}</span></p>
${form(visit, `/suppliers/${id}/payouts`, html`Pay <bdi>${name}</bdi>`, field('amount', 'Amount in naira', ''))}</li>
`,
)}</ul>
<h2>A new supplier</h2>
${form(
  visit,
  '/suppliers',
  'Add the supplier',
  html`${field('name', 'Name', '')}
<label>Bank <select name="bank">
${banks.map(
  ({ uuid, name }) => html`<option value="${uuid}">${name}</option>
`,
)}</select></label>
${field('account', 'Account number', '0123456789')}`,
)}
<h2>Payouts</h2>
${payouts.length === 0 ? html`<p class="quiet">Nothing was paid yet.</p>` : ''}
<ul class="entries">
${payouts.map(
  ({
    reference,
    supplier,
    amount,
    state,
  }) => html`<li><a href="/payouts/${reference}"><bdi>${names.get(supplier)}</bdi>, ${shown(amount)}</a>
<span class="state ${payoutWords[state].style}">${payoutWords[state].name}</span></li>
`,
)}</ul>`
  return page({ title: 'Pay suppliers', main, calls })
}
