import { html } from 'hono/html'
import type { Markup } from './page.ts'

/** Says that the page will show how something stands as soon as that changes; without scripts by its link. */
export function live(address: string, state: string): Markup {
  return html`<p class="quiet" data-live="${address}/state" data-state="${state}">This page shows it when that changes.
<a href="${address}">Look now</a></p>`
}
