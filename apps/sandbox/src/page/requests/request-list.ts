import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import type { JournalEntry } from '../../journal/journal.ts'
import { type Column, listing, type Row } from '../listing.ts'
import { pagePaths } from '../page-paths.ts'
import { words } from '../words.ts'
import { answerPill } from './answer-pill.ts'
import { describedCall } from './described-call.ts'

/** How many requests are shown at once: the newest. */
const mostShown = 200

const columns: readonly Column[] = [
  { name: 'Time (UTC)', place: 'foot' },
  { name: 'Operation', place: 'lead', look: 'operation' },
  { name: 'Reference', place: 'wide', look: 'reference' },
  { name: 'Answer', place: 'side' },
  { name: 'What it means', place: 'wide', look: 'means' },
  { name: 'Took', place: 'foot', look: 'number' },
]

/** The requests, the newest first; where there is none yet, how a client gets to `origin`, the address of the sandbox. */
export function requestList(entries: readonly JournalEntry[], origin: string): Markup {
  const rows = entries.slice(-mostShown).toReversed().map(rowOf)
  const note = entries.length > mostShown ? `The newest ${mostShown} of ${entries.length}.` : undefined
  const nothing = html`Nobody has asked anything yet. Requests show up here as they come, from a client with <code>environment: { baseUrl: '${origin}' }</code> and the credentials of this sandbox, which the command prints.`
  return html`<h1>Requests</h1>
<div id="requests" class="requests" data-live="New requests">
${listing({ label: 'Requests, the newest first', columns, rows, note, nothing })}
</div>
`
}

function rowOf(entry: JournalEntry): Row {
  const { number, time, operation, method, path, referenceNumber = '', explanation, durationMs } = entry
  const described = describedCall(entry)
  const cells = [
    html`<time datetime="${time}">${time.slice(11, 19)}</time>`,
    html`<a id="open-${number}" href="${pagePaths.request(number)}">${operation ?? `${method} ${path}`}</a> <span class="api">${described?.api.name ?? ''}</span>`,
    referenceNumber,
    answerPill(entry),
    words(explanation ?? described?.meaning?.meaning ?? ''),
    `${durationMs} ms`,
  ]
  return { id: `request-${number}`, cells }
}
