import { html } from 'hono/html'
import type { Route } from './http/route.ts'
import { page } from './pages/page.ts'
import { keepSales } from './stories/keep-sales.ts'
import { paySuppliers } from './stories/pay-suppliers.ts'
import { payWithPaga } from './stories/pay-with-paga.ts'
import { refundPayment } from './stories/refund-payment.ts'
import { requestPayment } from './stories/request-payment.ts'
import { todaysNumbers } from './stories/todays-numbers.ts'

/** Every page and every form of the shop. */
export const routes: readonly Route[] = [
  { method: 'GET', path: '/', run: () => page({ title: "Ada's books", main: start }) },
  ...paySuppliers,
  ...requestPayment,
  ...refundPayment,
  ...payWithPaga,
  ...keepSales,
  ...todaysNumbers,
]

const start = html`<p>A small merchant's web application. It keeps its own books and asks Paga for everything else; beside each
action stand the calls that were made.</p>
<ul class="stories">
<li><a href="/suppliers">Pay suppliers</a><p>The account holder's name is shown before anything is sent, and a payment is never sent
twice.</p></li>
<li><a href="/requests">Request a payment</a><p>Your customer pays by bank transfer, and you see it turn to paid. Refund it, in
full or in part.</p></li>
<li><a href="/books">Buy a book</a><p>As a customer: connect with Paga once, then pay with one click.</p></li>
<li><a href="/sales">Sales</a><p>What customers bought, as you see it: refund it, or end what nobody finds out about.</p></li>
<li><a href="/numbers">Today's numbers</a><p>What was paid, paid out and refunded, held against what Paga has.</p></li>
</ul>`
