import type { Delivered } from './deliver.ts'

/** What `fetch` of a platform rejects with when a connection ends without an answer. */
export class AnswerLost extends TypeError {
  constructor(reason = 'The connection ended without an answer.') {
    super('fetch failed', { cause: Object.assign(new Error(reason), { code: 'ECONNRESET' }) })
  }
}

/** An answer of which only the first half arrives. */
export class AnswerCut extends AnswerLost {
  readonly status: number
  /** The content length is that of the whole. */
  readonly headers: Readonly<Record<string, string>>
  /** What arrives. */
  readonly part: Uint8Array

  constructor({ status, headers, body }: Delivered) {
    super('The connection ended in the middle of the answer.')
    const bytes = new TextEncoder().encode(body)
    this.status = status
    this.headers = { ...headers, 'content-length': String(bytes.length) }
    this.part = bytes.subarray(0, Math.floor(bytes.length / 2))
  }
}
