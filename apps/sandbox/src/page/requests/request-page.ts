import { html } from 'hono/html'
import { struckWords } from '../../faults/struck-words.ts'
import type { Markup } from '../../html/markup.ts'
import type { JournalEntry } from '../../journal/journal.ts'
import type { ShownAnswer } from '../../journal/shown-answer.ts'
import { escapeUnseen } from '../escape-unseen.ts'
import { pagePaths } from '../page-paths.ts'
import { words } from '../words.ts'
import { answerBlock } from './answer-block.ts'
import { answerPill } from './answer-pill.ts'
import { codeOf } from './code-of.ts'
import { copyableBlock } from './copyable-block.ts'
import { copyableCall } from './copyable-call.ts'
import { curlOf } from './curl-of.ts'
import { describedCall } from './described-call.ts'
import { hashSection } from './hash-section.ts'

/** Everything the sandbox knows of one request. */
export function requestPage(entry: JournalEntry, answer: ShownAnswer | undefined): Markup {
  const { number, operation, method, path, explanation, request } = entry
  const meaning = describedCall(entry)?.meaning
  return html`<p><a href="${pagePaths.requests}#request-${number}">All requests</a></p>
<h1>${operation ?? `${method} ${path}`} ${answerPill(entry)}</h1>
${explanation === undefined ? '' : html`<p class="cause">${words(explanation)}</p>`}
${meaning === undefined ? '' : html`<p>${words(meaning.meaning)} <span class="aside">What to do: ${words(meaning.action)}</span></p>`}
<section class="card" aria-label="What happened"><dl>${facts(entry).map(([name, text]) => html`<div><dt>${name}</dt><dd>${escapeUnseen(text)}</dd></div>`)}</dl></section>
${faultLink(entry)}
${hashSection(entry)}
${request === undefined ? '' : copyableBlock('request', 'Request', escapeUnseen(JSON.stringify(request, null, 2)))}
${answerBlock(answer)}
${copies(entry)}
`
}

/** Leads to the form of a fault for the next request like this one. */
function faultLink(entry: JournalEntry): Markup {
  const { operation = '', referenceNumber } = entry
  if (describedCall(entry) === undefined) return html``
  const reference = referenceNumber === undefined ? {} : { referenceNumber }
  const query = new URLSearchParams({ operation, ...reference })
  return html`<p><a href="${pagePaths.addFault}?${query}">Make the next one like this fail</a></p>`
}

function facts(entry: JournalEntry): readonly (readonly [name: string, text: string])[] {
  const { number, time, method, path, referenceNumber, httpStatus, durationMs, faults, messages = [] } = entry
  const told = messages.map(({ channel, to }) => `${to} by ${channel}`).join(', ')
  const all = [
    ['Number', String(number)],
    ['Time (UTC)', time.replace('T', ' ').replace('Z', '')],
    ['Took', `${durationMs} ms`],
    ['HTTP status', String(httpStatus)],
    ['Reference', referenceNumber ?? ''],
    ['Faults', faults.map(struckWords).join('; ')],
    ['Told', told],
    ['Address', `${method} ${path}`],
  ] as const
  return all.filter(([, text]) => text !== '')
}

function copies(entry: JournalEntry): Markup {
  const call = copyableCall(entry)
  if (call === undefined) return html``
  const prefix = `PAGA_${call.api.name.toUpperCase()}`
  const variables = ['PRINCIPAL', 'CREDENTIALS', 'HASH_KEY'].map((name) => `${prefix}_${name}`).join(', ')
  const note = `Reads PAGA_ENVIRONMENT, the address of this sandbox, ${variables}.`
  return html`${copyableBlock('code', 'As pagakit code', codeOf(call), note)}
${copyableBlock('curl', 'As curl, signed anew', curlOf(call), note)}`
}
