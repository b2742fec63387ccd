import type { Answer } from '../exchange/answer.ts'
import { openBody } from '../exchange/written-body.ts'
import { BooksFailure, booksFailureOf } from '../ledger/books-failure.ts'
import { AnswerLost } from './answer-lost.ts'

/** The answer to a path nobody serves. */
export const unknownPath: Answer = refusal(404, 'The sandbox has no such path.')

/** The answer to a request that was sent to another name. */
export const strangeHost: Answer = refusal(
  421,
  'The sandbox answers to the names of this machine only, such as localhost.',
)

/** The answer to a method a path does not take; `allowed` are those it takes. */
export function wrongMethod(allowed: string): Answer {
  return { ...refusal(405, `This path takes ${allowed} only.`), headers: { allow: allowed } }
}

/**
 * The answer to an error of the sandbox itself. What is wrong with its data file, such as a full disk, is told to the caller
 * too; of anything else the journal has name and message, and neither holds a request.
 *
 * @throws AnswerLost where that is the error: then there is to be no answer.
 */
export function failed(error: unknown): Answer {
  if (error instanceof AnswerLost) throw error
  const failure = booksFailureOf(error)
  const explanation = `The sandbox failed. ${failure instanceof Error ? failure.message : ''}`
  const told = failure instanceof BooksFailure ? explanation : 'The sandbox failed; its journal says why.'
  const body = openBody({ errorMessage: told, responseCode: '' })
  return { httpStatus: 500, ...body, notes: { explanation } }
}

function refusal(httpStatus: number, explanation: string): Answer {
  const body = openBody({ error: explanation })
  return { httpStatus, ...body, notes: { explanation } }
}
