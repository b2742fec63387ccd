import { html } from 'hono/html'
import type { Visit } from '../http/route.ts'
import type { ShopContext } from '../shop-context.ts'
import type { Markup } from './page.ts'

/** Where Paga sends customers back to. A sandbox takes it without being told. */
export const callbackPath = '/callback'

/** Of the page customers come back to: it may tell its opener, and its address, which holds the code, is told to nobody. */
export const callbackHeaders: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'unsafe-none',
  'referrer-policy': 'no-referrer',
}

/** What a box is for. */
export interface ConnectBoxOptions {
  readonly shop: Pick<ShopContext, 'origin' | 'askingSettings'>
  /** The button; the page customers come back to has none. */
  readonly button: string | undefined
  /** The reference of what is paid for once there is consent; empty for nothing. */
  readonly purchase: string
}

/** A button that asks for consent, with all that its script needs: see `connect-page.ts`. No secret is in it. */
export function connectBox({ formToken }: Visit, { shop, button, purchase }: ConnectBoxOptions): Markup {
  const settings = JSON.stringify({ ...shop.askingSettings, redirectUri: shop.origin + callbackPath })
  const isCallback = button === undefined
  return html`<section data-settings="${settings}" data-form-token="${formToken}" data-purchase="${purchase}"${isCallback ? html` data-callback` : ''}>
${isCallback ? '' : html`<paga-connect-button>${button}</paga-connect-button>`}
<p role="alert" class="bad"></p>
<noscript><p class="bad">Connecting needs JavaScript. Turn it on for this page, and load it again.</p></noscript>
<script type="module" src="/connect.js"></script>
</section>`
}
