import type { JournalEntry } from '../journal/journal.ts'
import type { Paint, Style } from './paint.ts'

/** One request as a line of aligned columns, and what was wrong with it on the next. */
export function requestLine(entry: JournalEntry, paint: Paint): string {
  const { time, operation, method, path, referenceNumber = '-', faults, durationMs, explanation } = entry
  const columns = [
    paint('dim', time.slice('yyyy-MM-ddT'.length, 'yyyy-MM-ddTHH:mm:ss'.length)),
    column(operation ?? `${method} ${path}`, 22),
    column(referenceNumber, 26),
    paint(styleOf(entry), column(resultOf(entry), 28)),
    `${durationMs} ms`,
    ...faults.map(({ kind }) => paint('yellow', `fault: ${kind}`)),
  ]
  const line = `  ${columns.join('  ')}\n`
  return explanation === undefined ? line : `${line}            ${paint('yellow', printable(explanation))}\n`
}

function resultOf({ httpStatus, responseCode, codeName }: JournalEntry): string {
  return responseCode === undefined ? `HTTP ${httpStatus}` : `${responseCode} ${codeName ?? ''}`
}

function styleOf({ httpStatus, responseCode }: JournalEntry): Style {
  if (httpStatus !== 200) return 'red'
  return responseCode === 0 ? 'green' : 'yellow'
}

function column(text: string, width: number): string {
  const shown = printable(text)
  return shown.length > width ? `${shown.slice(0, width - 1)}…` : shown.padEnd(width)
}

/** What a client sent may hold characters that steer a terminal. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '?')
}
