import { html } from 'hono/html'
import { shown } from '../amount.ts'
import type { AccountDetails } from '../connections/ask-details.ts'
import type { ConnectedCustomer } from '../connections/connections.ts'
import type { Visit } from '../http/route.ts'
import type { ShopContext } from '../shop-context.ts'
import type { MadeCall } from '../store/records.ts'
import { connectBox } from './connect-box.ts'
import { form } from './form.ts'
import { type Markup, page } from './page.ts'

/** What the page of the connected account shows. */
export interface AccountView {
  /** Undefined where none is connected. */
  readonly account: ConnectedCustomer | AccountDetails | undefined
  /** What is to be said besides; empty for nothing. */
  readonly problem: string
  readonly calls: readonly MadeCall[]
}

/** The Paga account of the customer: whose it is, what it holds, and the end of the connection. */
export function accountPage(
  visit: Visit,
  { account, problem, calls }: AccountView,
  shop: ShopContext,
): Promise<Response> {
  const main = html`${problem === '' ? '' : html`<p role="status"><span class="open">${problem}</span></p>`}
${account === undefined ? notConnected(visit, shop) : connected(visit, account, shop)}`
  return page({ title: 'Your Paga account', main, calls })
}

function notConnected(visit: Visit, shop: ShopContext): Markup {
  return html`<p>No Paga account is connected with this shop. It holds no permission of yours.</p>
${connectBox(visit, { shop, button: 'Connect with Paga', purchase: '' })}`
}

function connected(visit: Visit, account: ConnectedCustomer | AccountDetails, shop: ShopContext): Markup {
  const balance = 'balance' in account ? account.balance : undefined
  return html`<dl>
<dt>Name</dt><dd><bdi>${account.name}</bdi></dd>
<dt>Phone number</dt><dd><bdi>${account.phone}</bdi></dd>
<dt>Balance</dt><dd>${balance === undefined ? 'not told' : shown(balance)}</dd>
</dl>
<p>The shop may charge this account when you press a button that says so.</p>
${form(visit, '/account/disconnect', 'Disconnect')}
<p class="quiet">The shop then forgets your permission. In Paga's app you can take it back as well.</p>
${
  shop.rehearsal === undefined
    ? ''
    : html`<section class="rehearsal" aria-labelledby="rehearsal"><h2 id="rehearsal">Rehearsal</h2>
${form(visit, '/account/withdraw', "Take it back in Paga's app")}
<p class="quiet">The shop does not hear of it until it asks Paga. Buy a book then, and see what it says.</p></section>`
}`
}
