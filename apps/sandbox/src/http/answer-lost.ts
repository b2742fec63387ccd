/** What `fetch` of a platform rejects with when a connection ends without an answer. */
export class AnswerLost extends TypeError {
  constructor(reason = 'The connection ended without an answer.') {
    super('fetch failed', { cause: Object.assign(new Error(reason), { code: 'ECONNRESET' }) })
  }
}
