import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import { pagePaths } from '../page-paths.ts'

/** Pays the merchant of the sandbox as a customer in Paga's app would, where it has a server that Paga can tell. */
export function merchantForm(hasServer: boolean, formToken: string, typed: URLSearchParams): Markup {
  if (!hasServer)
    return html`<p class="aside">Register its server with <code>sandbox.reverse.register</code> or <code>PUT /_sandbox/reverse</code> first: it is told of the payment.</p>`
  return html`<form method="post" action="${pagePaths.payMerchant}">
<input type="hidden" name="form" value="${formToken}">
<label for="customerReference">Account or invoice number with the merchant</label>
<input id="customerReference" name="customerReference" autocomplete="off" value="${typed.get('customerReference') ?? ''}" required>
<label for="merchant-amount">Amount in naira</label>
<input id="merchant-amount" name="amount" inputmode="decimal" autocomplete="off" value="${typed.get('amount') ?? ''}" required>
<p><button class="main">Pay this merchant</button></p>
</form>`
}
