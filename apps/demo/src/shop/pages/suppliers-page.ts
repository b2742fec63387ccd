import { html } from 'hono/html'
import { shown } from '../amount.ts'
import type { RefusedForm } from '../http/check-form.ts'
import type { Visit } from '../http/route.ts'
import type { Bank } from '../payouts/remember-banks.ts'
import type { MadeCall, Payout, Supplier } from '../store/records.ts'
import { amountField, field, form, formId, marks, problemOf, refusalOf } from './form.ts'
import { type Markup, page } from './page.ts'
import { payoutWords } from './payout-words.ts'
import { tryAgain } from './try-again.ts'

/** What the page of suppliers shows. */
export interface SuppliersView {
  /** The banks there are, or why that is not known. */
  readonly banks: readonly Bank[] | string
  readonly suppliers: readonly Supplier[]
  readonly payouts: readonly Payout[]
  readonly calls: readonly MadeCall[]
  readonly refused?: RefusedForm | undefined
}

/** Whom the merchant pays, and what was paid. */
export function suppliersPage(
  visit: Visit,
  { banks, suppliers, payouts, calls, refused }: SuppliersView,
): Promise<Response> {
  const names = new Map(suppliers.map(({ id, name }) => [id, name]))
  const main = html`${suppliers.length === 0 ? html`<p class="quiet">There is no supplier yet.</p>` : ''}
<ul class="entries">
${suppliers.map(
  ({
    id,
    name,
    bankName,
    account,
  }) => html`<li><p><strong><bdi>${name}</bdi></strong> <span class="quiet"><bdi>${bankName}</bdi>, account ${account}</span></p>
${payForm(visit, `/suppliers/${id}/payouts`, name, refused)}</li>
`,
)}</ul>
<h2>A new supplier</h2>
${
  typeof banks === 'string'
    ? tryAgain('/suppliers', 'The list of banks cannot be read now, so nobody can be added.', banks)
    : newSupplier(visit, banks, refusalOf(refused, '/suppliers'))
}
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
  return page({ status: refused === undefined ? 200 : 422, title: 'Pay suppliers', main, calls })
}

function payForm(visit: Visit, action: string, name: string, refusedForm: RefusedForm | undefined): Markup {
  const refused = refusalOf(refusedForm, action)
  return form(
    visit,
    action,
    html`Pay <bdi>${name}</bdi>`,
    html`${formId()}${amountField('', refused)}`,
    refused,
  )
}

function newSupplier(visit: Visit, banks: readonly Bank[], refused: RefusedForm | undefined): Markup {
  const chosen = refused?.typed('bank')
  const fields = html`${formId()}${field('name', 'Name', '', refused)}
<label>Bank <select name="bank"${marks('bank', refused)}>
${banks.map(
  ({ uuid, name }) => html`<option value="${uuid}"${uuid === chosen ? html` selected` : ''}>${name}</option>
`,
)}</select></label>
${problemOf('bank', refused)}
${field('account', 'Account number', '0123456789', refused, { keyboard: 'numeric' })}`
  return form(visit, '/suppliers', 'Add the supplier', fields, refused)
}
