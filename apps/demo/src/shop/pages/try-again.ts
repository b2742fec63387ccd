import { html } from 'hono/html'
import type { Markup } from './page.ts'

/** Tells what cannot be shown because Paga cannot be asked, why, and lets the page at a path be asked for again. */
export function tryAgain(path: string, what: string, why: string): Markup {
  return html`<div role="alert"><p class="bad">${what} <bdi>${why}</bdi></p>
<form method="get" action="${path}"><button>Try again</button></form></div>`
}
