import { html } from 'hono/html'
import type { Markup } from '../../html/markup.ts'
import type { JournalEntry } from '../../journal/journal.ts'

/** How a request was answered: its code by name, or the HTTP status where it has none, and the fault that befell it. */
export function answerPill(entry: JournalEntry): Markup {
  const { httpStatus, responseCode, codeName, fault } = entry
  const words = responseCode === undefined ? `HTTP ${httpStatus}` : `${responseCode} ${codeName ?? ''}`.trim()
  const pill = html`<span class="pill ${mood(entry)}">${words}</span>`
  return fault === undefined ? pill : html`${pill} <span class="pill care">fault: ${fault}</span>`
}

function mood({ httpStatus, responseCode }: JournalEntry): 'good' | 'care' | 'bad' {
  if (httpStatus >= 400) return 'bad'
  return responseCode === undefined || responseCode === 0 ? 'good' : 'care'
}
