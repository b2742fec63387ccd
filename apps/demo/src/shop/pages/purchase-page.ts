import { html } from 'hono/html'
import { naira } from '../../naira.ts'
import { shown } from '../amount.ts'
import type { ConnectedCustomer } from '../connections/connections.ts'
import type { Visit } from '../http/route.ts'
import { titleOf } from '../purchases/shelf.ts'
import { refundedOf } from '../refunds/refundable.ts'
import type { ShopContext } from '../shop-context.ts'
import { shownState } from '../shown-state.ts'
import type { MadeCall, Purchase, Refund } from '../store/records.ts'
import { connectBox } from './connect-box.ts'
import { form, loseAnswer } from './form.ts'
import { live } from './live.ts'
import { type Markup, page } from './page.ts'
import { purchaseWords } from './purchase-words.ts'
import { whoseAccount } from './whose-account.ts'

/** What the page of a purchase shows. */
export interface PurchaseView {
  readonly purchase: Purchase
  /** Whose account is connected; undefined where none is. */
  readonly customer: ConnectedCustomer | undefined
  readonly refunds: readonly Refund[]
  /** What is said of the questions to Paga; empty for nothing. */
  readonly asked: string
  readonly calls: readonly MadeCall[]
}

/** One purchase: how it stands, and before it is paid the one button that pays it. */
export function purchasePage(
  visit: Visit,
  { purchase, customer, refunds, asked, calls }: PurchaseView,
  shop: ShopContext,
): Promise<Response> {
  const { reference, state, reason } = purchase
  const { name, meaning, style } = purchaseWords(purchase)
  const refunded = refundedOf(refunds)
  const isOpen = state === 'sending' || state === 'checking'
  const main = html`<dl>
<dt>Book</dt><dd>${titleOf(purchase.book)}</dd>
<dt>Price</dt><dd>${shown(purchase.amount)}</dd>
<dt>Reference</dt><dd>${reference}</dd>
</dl>
<p role="status"><span class="state ${style}">${name}</span>. ${meaning} ${reason}</p>
${isOpen ? live(`/purchases/${reference}`, shownState(purchase), asked) : ''}
${state === 'planned' ? payment(visit, purchase, customer, shop) : ''}
${refunded === 0n ? '' : html`<p>${naira(refunded)} of it was given back to you.</p>`}
<p><a href="/books">All books and purchases</a></p>`
  return page({ title: 'Purchase', section: '/books', main, calls })
}

function payment(
  visit: Visit,
  { reference, amount }: Purchase,
  customer: ConnectedCustomer | undefined,
  shop: ShopContext,
): Markup {
  if (customer === undefined) {
    const button = `Connect with Paga and pay ${shown(amount)}`
    return html`<p>Paga asks you once whether this shop may take payments; after that, one click pays.</p>
${connectBox(visit, { shop, button, purchase: reference })}`
  }
  return html`<p>From ${whoseAccount(customer)}. <a href="/account">Is it not yours?</a></p>
${form(visit, `/purchases/${reference}/pay`, `Pay ${shown(amount)} with Paga`, shop.rehearsal === undefined ? '' : loseAnswer)}`
}
