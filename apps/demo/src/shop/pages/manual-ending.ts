import { html } from 'hono/html'
import type { Visit } from '../http/route.ts'
import { form } from './form.ts'
import type { Markup } from './page.ts'

/** What somebody must know who ends by hand what the shop does not find out about. */
export interface ManualEnding {
  /** @default 'It does not turn up' */
  readonly title?: string
  readonly advice: string
  readonly button: string
  /** What they put their name to. */
  readonly statement: string
  /** The same for the shop. @default 'yes' */
  readonly told?: string
}

/** Why something is over that somebody has ended so, where they name Paga as their witness. */
export const notedByHand = 'You noted that Paga has told you so.'

/** Only a person who looked elsewhere can say that nothing happened: that nothing is listed does not prove it. */
export function manualEnding(
  visit: Visit,
  action: string,
  { title = 'It does not turn up', advice, button, statement, told = 'yes' }: ManualEnding,
): Markup {
  const checkbox = html`<label class="choice"><input type="checkbox" name="told" value="${told}" required>
${statement}</label>`
  return html`<details><summary>${title}</summary>
<p>${advice}</p>
${form(visit, action, button, checkbox)}</details>`
}
