import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import type { DeliveryAttempt, DeliveryState } from '../../webhooks/delivery.ts'
import { referenceOfEvent } from '../../webhooks/reference-of-event.ts'
import type { WebhookDelivery } from '../../webhooks/webhook-control.ts'
import { escapeUnseen } from '../escape-unseen.ts'
import { type Column, listing, type Row } from '../listing.ts'
import { pagePaths } from '../page-paths.ts'
import { timeShown } from '../time-shown.ts'

/** How many webhooks are shown at once: the newest. */
const mostShown = 200

const moods: Readonly<Record<DeliveryState, string>> = {
  waiting: 'care',
  delivered: 'good',
  'given-up': 'bad',
  lost: 'bad',
}

const columns: readonly Column[] = [
  { name: 'Webhook', place: 'lead' },
  { name: 'State', place: 'side' },
  { name: 'Reference', place: 'wide', look: 'reference' },
  { name: 'To', place: 'wide', look: 'reference' },
  { name: 'Attempts', place: 'wide' },
  { name: 'Once more', place: 'wide' },
]

/** The webhooks, the newest first, each with its attempts and a button to send it once more. `said` is what was done last. */
export function webhooksPage(webhooks: readonly WebhookDelivery[], formToken: string, said: Markup): Markup {
  const rows = webhooks
    .slice(-mostShown)
    .toReversed()
    .map((webhook) => rowOf(webhook, formToken))
  const note = webhooks.length > mostShown ? `The newest ${mostShown} of ${webhooks.length}.` : undefined
  return html`<h1>Webhooks</h1>
${said}
<div id="webhooks" data-live="New webhooks">
${listing({ label: 'Webhooks, the newest first', columns, rows, note, nothing: 'Paga told your servers nothing yet.' })}
</div>
`
}

function rowOf(webhook: WebhookDelivery, formToken: string): Row {
  const { id, notification, state, address, attempts, next, fault, body } = webhook
  const { event: happening } = body
  const cells = [
    html`<strong>${notification}</strong><details id="body-${id}"><summary id="says-${id}">What it says</summary><pre tabindex="0" role="region" aria-label="What webhook ${id} says">${escapeUnseen(JSON.stringify(body, null, 2))}</pre></details>`,
    html`<span class="pill ${moods[state]}">${state}</span>${fault === undefined ? '' : html` <span class="pill care">fault: ${fault}</span>`}`,
    html`${escapeUnseen(referenceOfEvent(webhook) ?? '')}${happening === undefined ? '' : html` <span class="api">${String(happening)}</span>`}`,
    address,
    html`${attempts.length === 0 ? html`<span class="aside">none yet</span>` : html`<ol class="attempts">${attempts.map(attemptShown)}</ol>`}${next === undefined ? '' : html`<span class="aside">next: ${timeShown(next)}</span>`}`,
    html`<form method="post" action="${pagePaths.replay}"><input type="hidden" name="form" value="${formToken}"><input type="hidden" name="id" value="${id}"><button id="replay-${id}" class="small" aria-label="Replay ${notification} ${id}">Replay</button></form>`,
  ]
  return { id: `webhook-${id}`, cells }
}

function attemptShown({ time, httpStatus, problem }: DeliveryAttempt): Markup {
  const outcome = [httpStatus === undefined ? '' : `HTTP ${httpStatus}`, problem ?? ''].filter(
    (text) => text !== '',
  )
  return html`<li>${timeShown(time)} ${outcome.join(': ')}</li>`
}
