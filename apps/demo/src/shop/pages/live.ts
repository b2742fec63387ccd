import { html } from 'hono/html'
import type { Visit } from '../http/route.ts'
import { form } from './form.ts'
import type { Markup } from './page.ts'

/**
 * Says that the page will show how something stands as soon as that changes; without scripts by its link. `asked` is what is said of
 * the questions to Paga, and is kept up to date; empty for nothing.
 */
export function live(address: string, state: string, asked = ''): Markup {
  return html`<p class="quiet" data-live="${address}/state" data-state="${state}"><span data-asked>${asked}</span>
This page shows it when that changes. <noscript>Without JavaScript it does not: <a href="${address}">look now</a>.</noscript></p>`
}

/** The button for who does not want to wait until the shop asks again. */
export function askNow(visit: Visit, address: string): Markup {
  return form(visit, `${address}/ask`, 'Ask Paga now')
}
