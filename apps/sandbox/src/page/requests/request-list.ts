import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import type { JournalEntry } from '../../journal/journal.ts'
import { pagePaths } from '../page-paths.ts'
import { words } from '../words.ts'
import { answerPill } from './answer-pill.ts'
import { describedCall } from './described-call.ts'

/** How many requests are shown at once: the newest. */
const mostShown = 200

/** The requests, the newest first. */
export function requestList(entries: readonly JournalEntry[]): Markup {
  const shown = entries.slice(-mostShown).reverse()
  return html`<h1>Requests</h1>
<section id="requests" class="card listing stacking requests" data-live="New requests" aria-label="Requests, the newest first">
${shown.length === 0 ? nothing : table(shown)}
${entries.length > shown.length ? html`<p class="aside">The newest ${mostShown} of ${entries.length}.</p>` : ''}
</section>
`
}

const nothing = html`<p>Nobody has asked anything yet. Requests show up here as they come.</p>`

// The roles are written out, for a table that a phone shows as a list would lose them.
function table(entries: readonly JournalEntry[]): Markup {
  const headings = ['Time (UTC)', 'Operation', 'Reference', 'Answer', 'What it means']
  return html`<table role="table">
<thead role="rowgroup"><tr role="row">${headings.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}<th role="columnheader" scope="col" class="number">Took</th></tr></thead>
<tbody role="rowgroup">
${entries.map(row)}
</tbody>
</table>`
}

function row(entry: JournalEntry): Markup {
  const { number, time, operation, method, path, referenceNumber, explanation, durationMs } = entry
  const described = describedCall(entry)
  return html`<tr role="row" id="request-${number}" data-item>
<td role="cell" class="foot"><time datetime="${time}">${time.slice(11, 19)}</time></td>
<td role="cell" class="lead operation"><a id="open-${number}" href="${pagePaths.request(number)}">${operation ?? `${method} ${path}`}</a> <span class="api">${described?.api.name ?? ''}</span></td>
<td role="cell" class="wide reference">${referenceNumber ?? ''}</td>
<td role="cell" class="side">${answerPill(entry)}</td>
<td role="cell" class="wide means">${words(explanation ?? described?.meaning?.meaning ?? '')}</td>
<td role="cell" class="foot number">${durationMs} ms</td>
</tr>
`
}
