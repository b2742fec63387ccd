import { html } from 'hono/html'
import { shown } from '../amount.ts'
import type { RefusedForm } from '../http/check-form.ts'
import type { Visit } from '../http/route.ts'
import type { Refundable } from '../refunds/refundable.ts'
import type { MadeCall, Refund } from '../store/records.ts'
import { form, loseAnswer } from './form.ts'
import { askNow, live } from './live.ts'
import { type ManualEnding, manualEnding } from './manual-ending.ts'
import { page } from './page.ts'
import { refundWords } from './refund-words.ts'

/** What the page of a refund shows. */
export interface RefundView {
  readonly refund: Refund
  readonly paid: Refundable
  /** What is said of the questions to Paga; empty for nothing. */
  readonly asked: string
  readonly calls: readonly MadeCall[]
  /** Whether there is somebody who can lose the answer on purpose. */
  readonly canLoseAnswer: boolean
  readonly refused?: RefusedForm | undefined
}

/** One refund: whom it is given back to, how it stands, and before it is sent the button for it. */
export function refundPage(
  visit: Visit,
  { refund, paid, asked, calls, canLoseAnswer, refused }: RefundView,
): Promise<Response> {
  const { id, state, reason } = refund
  const { name, meaning, style } = refundWords[state]
  const address = `/refunds/${id}`
  const isOpen = state === 'sending' || state === 'checking'
  const button = html`Refund ${shown(refund.amount)} to <bdi>${paid.customer}</bdi>`
  const main = html`<dl>
<dt>Customer</dt><dd><bdi>${paid.customer}</bdi>, <bdi>${paid.phone}</bdi></dd>
<dt>Paid</dt><dd>${shown(paid.amount)}</dd>
<dt>To give back</dt><dd><strong>${shown(refund.amount)}</strong></dd>
<dt>Why</dt><dd>${refund.note === '' ? 'not said' : html`<bdi>${refund.note}</bdi>`}</dd>
<dt>Payment</dt><dd><a href="${paid.href}">${paid.reference}</a></dd>
</dl>
<p role="status"><span class="state ${style}">${name}</span>. ${meaning} <bdi>${reason}</bdi></p>
${isOpen ? live(address, state, asked) : ''}
${state === 'planned' ? form(visit, `${address}/confirm`, button, canLoseAnswer ? loseAnswer : '', refused) : ''}
${state === 'checking' ? askNow(visit, address) : ''}
${state === 'checking' ? manualEnding(visit, `${address}/nothing-moved`, nothingMoved) : ''}`
  return page({
    status: refused === undefined ? 200 : 409,
    title: 'Refund',
    section: paid.kind === 'request' ? '/requests' : '/sales',
    main,
    calls,
  })
}

const nothingMoved: ManualEnding = {
  advice: `Where Paga does not list it after a while, ask Paga's support and name the payment. Only they can say that nothing was
refunded.`,
  button: 'Note it as not refunded',
  statement: 'Paga has told me that no money moved',
}
