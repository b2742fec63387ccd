import { html } from 'hono/html'
import type { Markup } from '../html/markup.ts'

/** A button whose press cannot be taken back. */
export interface AskedTwice {
  /** Another for each on its page. */
  readonly id: string
  /** What the first press is for. */
  readonly words: string
  /** The same for who does not see what it stands beside. @default the words */
  readonly label?: string
  /** What will be lost. */
  readonly warning: string
  /** What the second press does. */
  readonly yes: string
  /** Where the second press is sent, and with what. */
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/** Asks once more before something is done: the first press opens the warning and the second button, with no script. */
export function askedTwice({ id, words, label = words, warning, yes, action, fields }: AskedTwice): Markup {
  return html`<details id="${id}">
<summary id="${id}-first" class="opens" aria-label="${label}">${words}</summary>
<form method="post" action="${action}">
<p>${warning}</p>
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button id="${id}-second" class="main">${yes}</button>
</form>
</details>
`
}
