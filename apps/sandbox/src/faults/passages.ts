import type { Answer } from '../exchange/answer.ts'
import type { FaultParameters } from './fault-parameters.ts'

/** What arrives of an answer, and when. */
export interface Passed {
  readonly answer: Answer
  /** How it ends: `lost` without a byte, `hung` never, `cut` in the middle. */
  readonly end: 'whole' | 'lost' | 'hung' | 'cut'
  /** How many milliseconds it is under way. */
  readonly delay: number
}

/** What becomes of an answer on its way; `chance` draws a number from 0 to below 1. */
export type Passage = (answer: Answer, fault: FaultParameters, chance: () => number) => Passed

/** It does not arrive. */
export const gone: Passage = (answer) => ({ ...asItIs(answer), end: 'lost' })

/** It neither arrives, nor does the connection end. */
export const silent: Passage = (answer) => ({ ...asItIs(answer), end: 'hung' })

/** The half of it arrives. */
export const cutShort: Passage = (answer) => ({ ...asItIs(answer), end: 'cut' })

/** It arrives late. */
export const late: Passage = (answer, { milliseconds = 0, jitter = 0 }, chance) => {
  const more = jitter === 0 ? 0 : Math.floor(chance() * (jitter + 1))
  return { ...asItIs(answer), delay: milliseconds + more }
}

/** Another status arrives in its place, and says nothing more than a gateway knows. */
export const otherStatus: Passage = (answer, { status = 500, retryAfter }) =>
  asItIs({
    ...answer,
    httpStatus: status,
    body: JSON.stringify({ error: `The sandbox was told to answer with HTTP ${status}.` }),
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  })

/** A page arrives in its place. */
export const htmlPage: Passage = (answer) =>
  asItIs({
    ...answer,
    httpStatus: 200,
    body: '<!doctype html><html lang="en"><title>Gateway</title><p>The service is busy.</p></html>\n',
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })

/** It arrives under another content type. */
export const otherType: Passage = (answer, { contentType = 'text/plain' }) =>
  asItIs({ ...answer, headers: { ...answer.headers, 'content-type': contentType } })

/** It arrives whole and at once. */
export function asItIs(answer: Answer): Passed {
  return { answer, end: 'whole', delay: 0 }
}
