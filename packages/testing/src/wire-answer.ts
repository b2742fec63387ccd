/** What may be said about a {@link wireAnswer}. */
export interface WireAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** The bytes of a well-formed answer with a content-length. */
export function wireAnswer({ status = 200, headers = {}, body = 'ok' }: WireAnswer = {}): Buffer {
  const bytes = Buffer.from(body)
  const fields = Object.entries({ ...headers, 'Content-Length': String(bytes.length) })
  const head = [`HTTP/1.1 ${status} Any`, ...fields.map(([name, value]) => `${name}: ${value}`), '', '']
  return Buffer.concat([Buffer.from(head.join('\r\n'), 'latin1'), bytes])
}
