import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import type { JournalEntry } from '../../journal/journal.ts'
import { escapeUnseen } from '../escape-unseen.ts'
import { type Stretch, textDifference } from './text-difference.ts'

/** What is hashed, beside what the client hashed where that is known, with the differences marked. */
export function hashSection({ preimage, terms = [], hashedInstead, hashProfile }: JournalEntry): Markup {
  if (preimage === undefined) return html``
  return html`<section class="card" aria-labelledby="hash">
<h2 id="hash">Hash</h2>
${
  hashProfile === undefined
    ? comparison(preimage, hashedInstead)
    : html`<p>The hash is right, by the profile <strong>${hashProfile}</strong>.</p>
<p class="text">${escapeUnseen(preimage)}</p>`
}
<table>
<caption class="unseen">What is hashed, in this order</caption>
<thead><tr><th scope="col">Field</th><th scope="col">Text</th></tr></thead>
<tbody>
${terms.map(
  ({
    name,
    text,
  }) => html`<tr><td><code>${name}</code></td><td>${text === '' ? html`<span class="aside">absent, adds nothing</span>` : html`<code>${escapeUnseen(text)}</code>`}</td></tr>
`,
)}</tbody>
</table>
</section>
`
}

function comparison(expected: string, hashed: string | undefined): Markup {
  if (hashed === undefined) {
    return html`<div class="sides">${side('Expected', [{ text: expected, differs: false }])}
<div><h3>Hashed by the client</h3><p class="aside">Cannot be shown: no usual mistake gives this hash, or the text holds a secret.</p></div></div>`
  }
  const [left, right] = textDifference(expected, hashed)
  return html`<div class="sides">${side('Expected', left)}${side('Hashed by the client', right)}</div>`
}

function side(title: string, text: readonly Stretch[]): Markup {
  return html`<div><h3>${title}</h3><p class="text">${text.map(({ text: words, differs }) => (differs ? html`<mark>${escapeUnseen(words)}</mark>` : escapeUnseen(words)))}</p></div>`
}
