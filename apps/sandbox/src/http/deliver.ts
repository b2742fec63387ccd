import type { Answer } from '../exchange/answer.ts'
import type { Engine } from '../exchange/engine.ts'
import { answerFaults, isAnswerFault } from '../faults/fault-kinds.ts'
import { AnswerLost } from './answer-lost.ts'
import { jsonResponse } from './json-response.ts'

/** What the journal keeps of a request's address and time. */
export interface Arrival {
  readonly method: string
  readonly path: string
  /** Undefined where the path is no operation's. */
  readonly operation?: string
  /** Milliseconds since 1970. */
  readonly received: number
}

/**
 * Sends an answer on its way: lets a fault befall it and writes the journal.
 *
 * @throws AnswerLost where a fault says so.
 */
export function deliver(arrival: Arrival, answer: Answer, { faults, journal, settings }: Engine): Response {
  const { method, path, operation, received } = arrival
  const { httpStatus, notes, authentic } = answer
  const fault =
    operation !== undefined && authentic
      ? faults.take({ operation, referenceNumber: notes.referenceNumber }, isAnswerFault)
      : undefined
  journal.add({
    time: new Date(received).toISOString(),
    method,
    path,
    operation,
    httpStatus,
    fault,
    durationMs: settings.clock() - received,
    ...notes,
  })
  const delivered = fault === undefined ? answer : answerFaults[fault].deliver(answer)
  if (delivered === 'lost') throw new AnswerLost()
  return jsonResponse(delivered.httpStatus, delivered.body, delivered.headers)
}
