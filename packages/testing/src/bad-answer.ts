import type { Operation, TransportAnswer } from '@pagakit/contract'
import { answerOf } from './answering-transport.ts'
import type { BadBody } from './bad-bodies.ts'
import { type EveryOperation, echoOf, hasReference, referenceOf } from './every-operation.ts'

/**
 * The bodies that are no answer to a request: a wrong reference is no fault where none is carried back, nor where each item
 * of a bulk answer has its own.
 */
export function badBodiesFor(
  { operation, request }: Pick<EveryOperation, 'operation' | 'request'>,
  bodies: readonly BadBody[],
): readonly BadBody[] {
  const isEchoed = operation.items === undefined && hasReference(operation, request)
  const echo = isEchoed ? echoOf(operation) : 'never'
  const hasLetters = /[a-z]/i.test(String(referenceOf(operation, request)))
  return bodies.filter(({ code, lacksReference, needsLetters }) => {
    if (code !== 'REFERENCE_MISMATCH') return true
    if (needsLetters && !hasLetters) return false
    return echo === 'always' || (echo === 'maybe' && lacksReference !== true)
  })
}

/** An answer with a bad body, written with the name the operation has for its reference. */
export function badAnswer(
  { body }: Pick<BadBody, 'body'>,
  { reference }: Operation,
  request: Readonly<Record<string, unknown>>,
): TransportAnswer {
  const { field = 'referenceNumber' } = reference ?? {}
  const written = body(String(request[field]))
  if (typeof written !== 'string') return { ...answerOf(200, ''), body: written }
  return answerOf(200, written.replaceAll('"referenceNumber"', `"${field}"`))
}
