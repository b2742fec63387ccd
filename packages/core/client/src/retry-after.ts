import type { TransportAnswer } from '@pagakit/contract'

// IMF-fixdate, the form RFC 9110 (5.6.7) demands of senders.
const HTTP_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * How long a server asks to wait (RFC 9110, 10.2.3), in milliseconds; undefined where it does not say or is not understood.
 *
 * A date is counted from the answer's own, so that nothing depends on the clock of this machine.
 */
export function retryAfter({ headers }: Pick<TransportAnswer, 'headers'>): number | undefined {
  const text = headers['retry-after'] ?? ''
  if (/^\d{1,15}$/.test(text)) return Number(text) * 1000
  const [until, from] = [timeOf(text), timeOf(headers['date'] ?? '')]
  return until === undefined || from === undefined ? undefined : Math.max(until - from, 0)
}

function timeOf(text: string): number | undefined {
  const time = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
