import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import type { Snapshot } from '../../snapshots/snapshot-control.ts'
import { askedTwice } from '../asked-twice.ts'
import { type Column, listing, type Row } from '../listing.ts'
import { pagePaths } from '../page-paths.ts'
import { timeShown } from '../time-shown.ts'

const columns: readonly Column[] = [
  { name: 'Name', place: 'lead' },
  { name: 'Taken (UTC)', place: 'side' },
  { name: 'What to do', place: 'wide' },
]

/** The snapshots, each to be restored or deleted, and a way to take one more. */
export function snapshotSection(
  snapshots: readonly Snapshot[],
  formToken: string,
  typed: URLSearchParams,
): Markup {
  return html`<section class="card" aria-labelledby="snapshots">
<h2 id="snapshots">Snapshots</h2>
<p>A snapshot holds everything as it is: books, requests, messages, webhooks, faults, the clock. Restoring it forgets what came after.</p>
<form method="post" action="${pagePaths.takeSnapshot}" class="line">
<input type="hidden" name="form" value="${formToken}">
<div><label for="name">Name</label><input id="name" name="name" maxlength="50" autocomplete="off" value="${typed.get('name') ?? ''}" aria-describedby="name-note"></div>
<button class="main">Take a snapshot</button>
</form>
<p class="aside" id="name-note">Letters, digits, spaces, dots, hyphens and underscores. Without a name it gets one.</p>
</section>
<div id="kept" data-live="New snapshots">
${listing({ label: 'Snapshots, the newest first', columns, rows: snapshots.toReversed().map((snapshot) => rowOf(snapshot, formToken)), nothing: 'No snapshot was taken yet.' })}
</div>
`
}

function rowOf({ name, time }: Snapshot, formToken: string): Row {
  const id = encodeURIComponent(name)
  const ask = (words: string, action: string, warning: string): Markup =>
    askedTwice({
      id: `${words.toLowerCase()}-${id}`,
      words,
      label: `${words} ${name}`,
      warning,
      yes: `Yes, ${words.toLowerCase()} ${name}`,
      action,
      fields: { form: formToken, name },
    })
  const cells = [
    html`<strong>${name}</strong>`,
    timeShown(time),
    html`<div class="asks">${ask('Restore', pagePaths.restoreSnapshot, 'What came after it is lost, unless another snapshot holds it.')}${ask('Delete', pagePaths.deleteSnapshot, 'It cannot be restored any more.')}</div>`,
  ]
  return { id: `snapshot-${id}`, cells }
}
