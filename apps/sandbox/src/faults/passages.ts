import type { Answer } from '../exchange/answer.ts'
import { openBody } from '../exchange/written-body.ts'
import type { ShownAnswer } from '../journal/shown-answer.ts'
import type { FaultParameters } from './fault-parameters.ts'

/** What arrives of an answer. */
export interface Passed {
  readonly answer: Answer
  readonly end: ShownAnswer['end']
}

/** What becomes of an answer on its way. */
export type Passage = (answer: Answer, fault: FaultParameters) => Passed

/** It does not arrive. */
export const gone: Passage = (answer) => ({ answer, end: 'lost' })

/** It neither arrives, nor does the connection end. */
export const silent: Passage = (answer) => ({ answer, end: 'hung' })

/** The half of it arrives. */
export const cutShort: Passage = (answer) => ({ answer, end: 'cut' })

/** Another status arrives in its place, and says nothing more than a gateway knows. */
export const otherStatus: Passage = (answer, { status = 500, retryAfter }) =>
  asItIs({
    ...answer,
    httpStatus: status,
    ...openBody({ error: `The sandbox was told to answer with HTTP ${status}.` }),
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  })

const page = '<!doctype html><html lang="en"><title>Gateway</title><p>The service is busy.</p></html>\n'

/** A page arrives in its place. */
export const htmlPage: Passage = (answer) =>
  asItIs({
    ...answer,
    httpStatus: 200,
    body: page,
    shown: () => page,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })

/** It arrives under another content type. */
export const otherType: Passage = (answer, { contentType = 'text/plain' }) =>
  asItIs({ ...answer, headers: { ...answer.headers, 'content-type': contentType } })

/** It arrives whole. */
export function asItIs(answer: Answer): Passed {
  return { answer, end: 'whole' }
}
