import { xmlCodec } from '@pagakit/codec-xml'
import { jsonCodec } from '@pagakit/codecs/json'
import type { AnswerFormat, Codec, FieldShape, ObjectShape, Operation } from '@pagakit/contract'
import { businessCodes } from '@pagakit/models/business'
import { messageOf } from '../../business/business-answers.ts'
import type { Answer, TakenNotes } from '../../exchange/answer.ts'
import type { Outcome } from '../../exchange/carry-out.ts'
import type { Decision } from '../../exchange/decision.ts'
import { type WrittenBody, writtenBody } from '../../exchange/written-body.ts'
import { nairaText } from '../../kobo.ts'
import type { BearerRefusal } from './find-access.ts'

type Members = Readonly<Record<string, unknown>>

/** The answer to a request that was decided: HTTP 200; a refusal has its reason as `errorCode` and in words. */
export function decidedSecurely(
  operation: Operation,
  { decision, transactionId }: Outcome,
  format: AnswerFormat,
  notes: TakenNotes,
): Answer {
  const code = decision.kind === 'carried-out' ? 0 : decision.code
  const codeName = businessCodes[code]?.name
  const members =
    decision.kind === 'refused'
      ? { errorCode: codeName ?? String(code), errorMessage: messageOf(code, decision) }
      : { ...membersOf(decision, transactionId), externalReferenceNumber: notes.referenceNumber }
  return {
    ...written(resultOf(operation, members), operation.responseShape, format),
    httpStatus: 200,
    notes: { ...notes, responseCode: code, codeName },
  }
}

/** The answer to a token that is not taken (RFC 6750, section 3). */
export function bearerRefused(refusal: BearerRefusal, format: AnswerFormat): Answer {
  const { httpStatus, error, description, scope } = refusal
  const told = { realm: 'Paga Connect sandbox', error, error_description: error && description, scope }
  const attributes = Object.entries(told)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${value}"`)
  const answer = notTakenSecurely(httpStatus, description, format, error ?? 'unauthorized')
  const challenge = { 'www-authenticate': `Bearer ${attributes.join(', ')}` }
  return { ...answer, headers: { ...answer.headers, ...challenge } }
}

/** The answer to a request that was not taken in, in the words of OAuth. */
export function notTakenSecurely(
  httpStatus: number,
  explanation: string,
  format: AnswerFormat,
  error = 'invalid_request',
): Answer {
  const members = { error, error_description: explanation }
  return {
    ...written(members, oauthShape, format),
    httpStatus,
    notes: { explanation },
  }
}

function membersOf(decision: Decision, transactionId: string | undefined): Members {
  if (decision.kind === 'refused') return {}
  if (decision.kind !== 'carried-out') return decision.members
  return { ...decision.members, transactionId, fee: nairaText(decision.fee) }
}

/** Every member of the answer is there, null where there is nothing to tell, in the object that wraps it if it has one. */
function resultOf({ responseShape }: Operation, members: Members): Members {
  const { root = '', fields } = responseShape
  const wrapped = Object.hasOwn(fields, root) ? fields[root]?.fields : undefined
  const names = Object.keys(wrapped ?? fields)
  const result = Object.fromEntries(names.map((member) => [member, members[member] ?? null]))
  return wrapped === undefined ? result : { [root]: result }
}

function written(
  members: Members,
  shape: ObjectShape,
  format: AnswerFormat,
): WrittenBody & Pick<Answer, 'headers'> {
  const codec = codecs[format]
  return { ...writtenBody(members, shape, codec), headers: { 'content-type': codec.contentType } }
}

const codecs: Readonly<Record<AnswerFormat, Codec>> = { json: jsonCodec, xml: xmlCodec }

const errorText: FieldShape = { kind: 'text', required: true, description: 'What is wrong.' }
const oauthShape: ObjectShape = { root: 'oauth', fields: { error: errorText, error_description: errorText } }
