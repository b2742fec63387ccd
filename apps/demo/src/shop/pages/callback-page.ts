import { html } from 'hono/html'
import type { Visit } from '../http/route.ts'
import type { ShopContext } from '../shop-context.ts'
import { callbackHeaders, connectBox } from './connect-box.ts'
import { page } from './page.ts'

/** Where a customer comes back to from Paga; its script goes on from here. */
export function callbackPage(visit: Visit, shop: ShopContext): Promise<Response> {
  const main = html`<p>Your answer is being taken.</p>
${connectBox(visit, { shop, button: undefined, purchase: '' })}
<p><a href="/books">All books and purchases</a></p>`
  return page({ title: 'Back from Paga', main, headers: callbackHeaders })
}
