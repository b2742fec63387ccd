import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'

/** Tells the user that nothing happened, and the developer why. */
export function errorPage(explanation: string): Markup {
  return html`<p role="alert" class="problem">Nothing was allowed, and you are not sent on: it is not certain who asks.</p>
<section aria-labelledby="why">
<h2 id="why">For the developer</h2>
<p>${explanation}</p>
</section>
`
}
