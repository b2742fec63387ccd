import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import type { JournalEntry } from '../../journal/journal.ts'

/** How a request was answered: its code by name, or the HTTP status where it has none, and the faults that struck it. */
export function answerPill(entry: JournalEntry): Markup {
  const { httpStatus, responseCode, codeName, faults } = entry
  const words = responseCode === undefined ? `HTTP ${httpStatus}` : `${responseCode} ${codeName ?? ''}`.trim()
  const pill = html`<span class="pill ${mood(entry)}">${words}</span>`
  return html`${pill}${faults.map(({ kind }) => html` <span class="pill care">fault: ${kind}</span>`)}`
}

function mood({ httpStatus, responseCode }: JournalEntry): 'good' | 'care' | 'bad' {
  if (httpStatus >= 400) return 'bad'
  return responseCode === undefined || responseCode === 0 ? 'good' : 'care'
}
