import type { StruckFault } from './struck-fault.ts'

/** What struck, by what, and which part: `latency by F1, 734 ms`. */
export function struckWords({ kind, by, item, delayMs }: StruckFault): string {
  const part = item === undefined ? '' : `, item ${item}`
  const late = delayMs === undefined ? '' : `, ${delayMs} ms`
  return `${kind} by ${by}${part}${late}`
}
