import type { FieldShape, ObjectShape, Operation } from '@pagakit/contract'
import { collectCodes } from '@pagakit/models/collect'
import type { Answer, TakenNotes } from '../exchange/answer.ts'
import { codeOf, type Outcome } from '../exchange/carry-out.ts'
import type { TurnAway } from '../exchange/turn-away.ts'
import { openBody, writtenBody } from '../exchange/written-body.ts'
import { wordsOf } from './rules/words-of.ts'

/** The answer to a request that was decided: HTTP 200, and the envelope with the code as a text, as Paga writes it. */
export function decided(
  operation: Operation,
  reference: string | undefined,
  outcome: Outcome,
  notes: TakenNotes,
): Answer {
  const { decision } = outcome
  const own = decision.kind === 'refused' ? {} : decision.members
  const code = Number(own['statusCode'] ?? codeOf(outcome))
  const detail = decision.kind === 'refused' ? decision.detail : undefined
  const statusMessage = detail === undefined ? wordsOf(code) : `${wordsOf(code)} ${detail}`
  const body = { referenceNumber: reference, statusMessage, ...own, statusCode: code }
  return {
    httpStatus: 200,
    ...writtenBody(withTextCodes(body), textCodes(operation)),
    notes: { ...notes, responseCode: code, codeName: collectCodes[code]?.name },
  }
}

/** How Collect turns a request away: with HTTP 401 and its envelope, also where the hash is wrong. */
export const collectTurnsAway: TurnAway = {
  stranger: (explanation, notes) => away(401, 'Unauthorized', explanation, notes),
  wrongHash: (explanation, notes) => away(401, 'Error validating hash', explanation, notes),
  notTakenIn: (httpStatus, explanation, notes) => away(httpStatus, explanation, explanation, notes),
}

function away(
  httpStatus: number,
  statusMessage: string,
  explanation: string,
  notes: TakenNotes = {},
): Answer {
  const statusCode = httpStatus === 401 ? '401' : '-1'
  const body = openBody({ referenceNumber: notes.referenceNumber ?? null, statusCode, statusMessage })
  return { httpStatus, ...body, notes: { ...notes, explanation } }
}

const shapes = new Map<string, ObjectShape>()

/** The shape of the answer with its codes as texts: every sample of Paga's clients has them so. */
function textCodes({ name, responseShape }: Operation): ObjectShape {
  const known = shapes.get(name)
  if (known !== undefined) return known
  const shape = { fields: withTextCode(responseShape.fields) }
  shapes.set(name, shape)
  return shape
}

function withTextCode(fields: ObjectShape['fields']): ObjectShape['fields'] {
  const entries = Object.entries(fields).map(([name, field]): [string, FieldShape] => {
    if (name === 'statusCode') return [name, { ...field, kind: 'text' }]
    return [name, field.fields === undefined ? field : { ...field, fields: withTextCode(field.fields) }]
  })
  return Object.fromEntries(entries)
}

/** The codes of a body as texts; a status carries another envelope in `data`. */
function withTextCodes(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { statusCode, data } = body
  const text = statusCode === undefined ? {} : { statusCode: String(statusCode) }
  const within = typeof data === 'object' && data !== null ? { data: withTextCodes({ ...data }) } : {}
  return { ...body, ...text, ...within }
}
