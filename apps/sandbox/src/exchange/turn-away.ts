import type { Answer, RequestNotes } from './answer.ts'

/** The answer to a principal or credentials that are not right; which of them it was stands in the journal only. */
export function unauthorized(explanation: string, notes: RequestNotes): Answer {
  const body = JSON.stringify({ error: 'Invalid paga account id or password' })
  return { httpStatus: 401, body, notes: { ...notes, explanation }, authentic: false }
}

/** The answer to a request that was not taken in, with the reason in words and an empty code. */
export function notTakenIn(httpStatus: number, explanation: string, notes: RequestNotes = {}): Answer {
  const body = JSON.stringify({ errorMessage: explanation, responseCode: '' })
  return { httpStatus, body, notes: { ...notes, explanation }, authentic: false }
}
