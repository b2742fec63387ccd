import { jsonCodec } from '@pagakit/codecs/json'
import type { Operation } from '@pagakit/contract'
import { businessCodes } from '@pagakit/models/business'
import { messageOf } from '../../business/business-answers.ts'
import type { Answer, RequestNotes } from '../../exchange/answer.ts'
import type { Outcome } from '../../exchange/carry-out.ts'
import type { Decision } from '../../exchange/decision.ts'
import { nairaText } from '../../kobo.ts'
import type { AnswerFormat } from './accepted-format.ts'
import type { BearerRefusal } from './find-access.ts'
import { writeXml } from './write-xml.ts'

type Members = Readonly<Record<string, unknown>>

/** The answer to a request that was decided: HTTP 200; a refusal has its reason as `errorCode` and in words. */
export function decidedSecurely(
  operation: Operation,
  { decision, transactionId }: Outcome,
  format: AnswerFormat,
  notes: RequestNotes,
): Answer {
  const code = decision.kind === 'carried-out' ? 0 : decision.code
  const codeName = businessCodes[code]?.name
  const error = code === 0 ? {} : { errorCode: codeName, errorMessage: messageOf(code, decision) }
  const members = {
    ...membersOf(decision, transactionId),
    ...error,
    externalReferenceNumber: notes.referenceNumber,
  }
  return {
    ...resultOf(operation, members, format),
    httpStatus: 200,
    notes: { ...notes, responseCode: code, codeName },
    authentic: true,
  }
}

/** The answer to a token that is not taken (RFC 6750, section 3). */
export function bearerRefused(refusal: BearerRefusal, format: AnswerFormat, notes: RequestNotes): Answer {
  const { httpStatus, error, description, scope } = refusal
  const attributes = Object.entries({
    realm: 'Paga Connect sandbox',
    error,
    error_description: error && description,
    scope,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}="${value}"`)
  const answer = notTakenSecurely(httpStatus, description, format, notes, error ?? 'unauthorized')
  const challenge = { 'www-authenticate': `Bearer ${attributes.join(', ')}` }
  return { ...answer, headers: { ...answer.headers, ...challenge } }
}

/** The answer to a request that was not taken in, in the words of OAuth. */
export function notTakenSecurely(
  httpStatus: number,
  explanation: string,
  format: AnswerFormat,
  notes: RequestNotes = {},
  error = 'invalid_request',
): Answer {
  const members = { error, error_description: explanation }
  return {
    ...(format === 'xml' ? asXml(writeXml('oauth', members)) : { body: JSON.stringify(members) }),
    httpStatus,
    notes: { ...notes, explanation },
    authentic: false,
  }
}

function membersOf(decision: Decision, transactionId: string | undefined): Members {
  if (decision.kind === 'refused') return {}
  if (decision.kind !== 'carried-out') return decision.members
  return { ...decision.members, transactionId, fee: nairaText(decision.fee) }
}

/** Every member of the answer is there, null where there is nothing to tell, in the object that wraps it if it has one. */
function resultOf({ name, responseShape }: Operation, members: Members, format: AnswerFormat): Written {
  const { root = name, fields } = responseShape
  const wrapped = Object.hasOwn(fields, root) ? fields[root]?.fields : undefined
  const names = Object.keys(wrapped ?? fields)
  const result = Object.fromEntries(names.map((member) => [member, members[member] ?? null]))
  if (format === 'xml') return asXml(writeXml(root, result))
  return { body: jsonCodec.encode(wrapped === undefined ? result : { [root]: result }, responseShape) }
}

type Written = Pick<Answer, 'body' | 'headers'>

function asXml(body: string): Written {
  return { body, headers: { 'content-type': 'application/xml; charset=utf-8' } }
}
