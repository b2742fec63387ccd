import { html } from 'hono/html'
import { shown } from '../amount.ts'
import type { Visit } from '../http/route.ts'
import type { MadeCall, Payout, Supplier } from '../store/records.ts'
import { form, loseAnswer } from './form.ts'
import { askNow, live } from './live.ts'
import { type ManualEnding, manualEnding } from './manual-ending.ts'
import { page } from './page.ts'
import { payoutWords } from './payout-words.ts'

/** What the page of a payout shows. */
export interface PayoutView {
  readonly payout: Payout
  readonly supplier: Supplier
  /** What is said of the questions to Paga; empty for nothing. */
  readonly asked: string
  readonly calls: readonly MadeCall[]
  /** Whether there is somebody who can lose the answer on purpose. */
  readonly canLoseAnswer: boolean
}

/** One payout: whom it pays, how it stands, and before it is sent the button for it. */
export function payoutPage(
  visit: Visit,
  { payout, supplier, asked, calls, canLoseAnswer }: PayoutView,
): Promise<Response> {
  const { reference, state, reason } = payout
  const { name, meaning, style } = payoutWords[state]
  const address = `/payouts/${reference}`
  const isOpen = state === 'sending' || state === 'checking'
  const main = html`<dl>
<dt>Supplier</dt><dd><bdi>${supplier.name}</bdi></dd>
<dt>Account</dt><dd>${supplier.account}, <bdi>${supplier.bankName}</bdi></dd>
<dt>Held by</dt><dd><strong><bdi>${payout.holder}</bdi></strong></dd>
<dt>Amount</dt><dd>${shown(payout.amount)}, fee ${shown(payout.fee)}</dd>
<dt>Reference</dt><dd>${reference}</dd>
</dl>
<p role="status"><span class="state ${style}">${name}</span>. ${meaning} <bdi>${reason}</bdi></p>
${isOpen ? live(address, state, asked) : ''}
${state === 'planned' ? form(visit, `${address}/confirm`, html`Pay ${shown(payout.amount)} to <bdi>${payout.holder}</bdi>`, canLoseAnswer ? loseAnswer : '') : ''}
${state === 'checking' ? askNow(visit, address) : ''}
${state === 'checking' ? manualEnding(visit, `${address}/nothing-moved`, nothingMoved) : ''}
<p><a href="/suppliers">All suppliers</a></p>`
  return page({ title: 'Payout', section: '/suppliers', main, calls })
}

const nothingMoved: ManualEnding = {
  advice: `Where Paga does not know it after a while, ask Paga's support and name the reference. Only they can say that nothing was
paid. Do not pay the supplier again before.`,
  button: 'Note it as not paid',
  statement: 'Paga has told me that no money moved',
}
