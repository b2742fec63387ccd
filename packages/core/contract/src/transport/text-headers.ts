import type { TransportAnswer } from './transport.ts'

/** The headers of an answer as Node's parsers give them, made into one text each: what came several times is joined by commas. */
export function textHeaders(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): TransportAnswer['headers'] {
  const texts: Record<string, string> = {}
  for (const name of Object.keys(headers)) {
    const value = headers[name]
    if (value !== undefined) texts[name] = typeof value === 'string' ? value : value.join(', ')
  }
  return texts
}
