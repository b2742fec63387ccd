import { html } from 'hono/html'
import type { ConnectGrant } from '../../connect/grant-control.ts'
import type { Markup } from '../../html/markup.ts'
import type { SentMessage } from '../../outbox/outbox.ts'
import { type Column, listing, type Row } from '../listing.ts'
import { pagePaths } from '../page-paths.ts'
import { timeShown } from '../time-shown.ts'

/** How many of each are shown at once: the newest. */
const mostShown = 200

const messageColumns: readonly Column[] = [
  { name: 'To', place: 'lead', look: 'person' },
  { name: 'About', place: 'side' },
  { name: 'Words', place: 'wide' },
  { name: 'Reference', place: 'wide', look: 'reference' },
  { name: 'Time (UTC)', place: 'foot' },
]

const grantColumns: readonly Column[] = [
  { name: 'User', place: 'lead', look: 'person' },
  { name: 'State', place: 'side' },
  { name: 'Allowed', place: 'wide' },
  { name: 'Client', place: 'wide', look: 'reference' },
  { name: 'Time (UTC)', place: 'foot' },
  { name: 'As the user', place: 'foot' },
]

/** What people were told, and what they allowed, the newest first, with a way to withdraw it. */
export function peoplePage(
  messages: readonly SentMessage[],
  grants: readonly ConnectGrant[],
  formToken: string,
): Markup {
  return html`<h1>People</h1>
<div id="people" data-live="New messages and grants">
<h2>What they were told</h2>
${listing({ label: 'Messages, the newest first', columns: messageColumns, rows: newest(messages).map(messageRow), nothing: 'Nobody was told anything yet.' })}
<h2>What they allowed</h2>
${listing({ label: 'Grants, the newest first', columns: grantColumns, rows: newest(grants.toSorted((one, other) => one.time - other.time)).map((grant) => grantRow(grant, formToken)), nothing: 'Nobody allowed a Connect client anything yet.' })}
</div>
`
}

function newest<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice(-mostShown).toReversed()
}

function messageRow({ number, time, to, channel, about, text, referenceNumber }: SentMessage): Row {
  const cells = [
    html`<strong>${to}</strong> <span class="api">${channel}</span>`,
    html`<span class="pill">${about}</span>`,
    text,
    referenceNumber,
    timeShown(Date.parse(time)),
  ]
  return { id: `message-${number}`, cells }
}

function grantRow(
  { id, user, clientId, scopes, userData, time, ended }: ConnectGrant,
  formToken: string,
): Row {
  const state =
    ended === undefined
      ? html`<span class="pill good">holds</span>`
      : html`<span class="pill bad">ended</span>`
  const cells = [
    html`<strong>${user}</strong>`,
    state,
    html`${[...scopes, ...userData].join(', ')}${ended === undefined ? '' : html` <span class="aside">${ended}</span>`}`,
    clientId,
    timeShown(time),
    ended === undefined
      ? html`<form method="post" action="${pagePaths.withdrawGrant}"><input type="hidden" name="form" value="${formToken}"><input type="hidden" name="id" value="${id}"><button id="withdraw-${id}" class="small" aria-label="Withdraw what ${user} allowed">Withdraw</button></form>`
      : '',
  ]
  return { id: `grant-${id}`, cells }
}
