import type { Answer, RequestNotes, TakenNotes } from './answer.ts'
import { openBody } from './written-body.ts'

/** The answer to a principal or credentials that are not right; which of them it was stands in the journal only. */
function unauthorized(explanation: string, notes: TakenNotes): Answer {
  const body = openBody({ error: 'Invalid paga account id or password' })
  return { httpStatus: 401, ...body, notes: { ...notes, explanation } }
}

/** The answer to a request that was not taken in, with the reason in words and an empty code. */
function notTakenIn(httpStatus: number, explanation: string, notes: TakenNotes = {}): Answer {
  const body = openBody({ errorMessage: explanation, responseCode: '' })
  return { httpStatus, ...body, notes: { ...notes, explanation } }
}

/** How an API turns a call away before it looks at the operation. */
export interface TurnAway {
  /** Who calls is not known, or not proven. */
  readonly stranger: (explanation: string, notes: TakenNotes) => Answer
  readonly wrongHash: (explanation: string, notes: TakenNotes) => Answer
  readonly notTakenIn: (httpStatus: number, explanation: string, notes?: RequestNotes) => Answer
}

/** How the Business and Merchant APIs do: a wrong hash is one reason more not to take a request in. */
export const businessTurnsAway: TurnAway = {
  stranger: unauthorized,
  wrongHash: (explanation, notes) => notTakenIn(400, explanation, notes),
  notTakenIn,
}
