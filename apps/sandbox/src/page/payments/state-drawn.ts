import { type PaymentRequestState, paymentRequestStates } from '@pagakit/models/collect'
import { html } from 'hono/html'
import type { PaymentRequestView } from '../../collect/payment-control.ts'
import type { Markup } from '../../html/markup.ts'

/** The way of a payment request that is paid, and for those that are not, where it ends instead. */
const paidWay: readonly PaymentRequestState[] = ['PENDING', 'CHARGEABLE', 'CONSUMED']

/** Draws how far a payment request has come: the steps of its way, the one it is at marked, and what that means. */
export function stateDrawn({ state, isQueued }: PaymentRequestView): Markup {
  const way = paidWay.includes(state) ? paidWay : (['PENDING', state] as const)
  const here = way.indexOf(state)
  return html`<ol class="steps">${way.map((step, index) => stepDrawn(step, index, here))}</ol>
<span class="aside">${isQueued ? 'Queued: it is processed later. ' : ''}${paymentRequestStates[state]}</span>`
}

function stepDrawn(step: string, index: number, here: number): Markup {
  if (index === here) return html`<li aria-current="step">${step}</li>`
  return html`<li class="${index < here ? 'past' : 'ahead'}">${step}</li>`
}
