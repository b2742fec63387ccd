import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'

/** A text with a button that copies it, where the page has its script; `note` is said of it. */
export function copyableBlock(id: string, title: string, text: string, note = ''): Markup {
  return html`<div class="card">
<div class="heading"><h2 id="${id}-title">${title}</h2><button type="button" class="small" data-copies="${id}" aria-label="Copy ${title}" hidden>Copy</button></div>
${note === '' ? '' : html`<p class="aside">${note}</p>`}
<pre id="${id}" tabindex="0" role="region" aria-labelledby="${id}-title">${text}</pre>
</div>`
}
