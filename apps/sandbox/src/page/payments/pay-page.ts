import { html } from 'hono/html'
import type { PaymentRequestView } from '../../collect/payment-control.ts'
import type { Markup } from '../../html/markup.ts'
import { escapeUnseen } from '../escape-unseen.ts'
import { pagePaths } from '../page-paths.ts'
import type { TakenForm } from '../taken-form.ts'

/** True for a request that a customer can pay now. */
export function isPayable({ state, isQueued }: PaymentRequestView): boolean {
  return state === 'PENDING' && !isQueued
}

/** The ways a customer can pay. */
const ways = {
  bank: 'a bank account, by transfer',
  ussd: 'a bank account, by USSD',
  wallet: 'the payer’s Paga wallet',
} as const

/** Asks how a customer pays a request. */
export function payPage(
  { referenceNumber, outstanding }: PaymentRequestView,
  { formToken, said, typed }: TakenForm,
): Markup {
  return html`<div class="card entry">
<h1>Pay a request</h1>
${said}
<p>You play the customer who was asked to pay <code>${escapeUnseen(referenceNumber)}</code>.</p>
<form method="post" action="${pagePaths.pay}">
<input type="hidden" name="form" value="${formToken}">
<input type="hidden" name="reference" value="${referenceNumber}">
<label for="amount">Amount in naira</label>
<input id="amount" name="amount" inputmode="decimal" autocomplete="off" value="${typed.get('amount') ?? outstanding}" required>
<p class="aside">${outstanding} is still to be paid; less is a part of it.</p>
<label for="from">From</label>
<select id="from" name="from">
${Object.entries(ways).map(([way, words]) => html`<option value="${way}" ${way === typed.get('from') ? 'selected' : ''}>${words}</option>`)}
</select>
<p><button class="main">Pay</button></p>
</form>
<p><a href="${pagePaths.payments}">All payment requests</a></p>
</div>
`
}
