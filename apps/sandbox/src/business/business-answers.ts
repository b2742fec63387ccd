import { jsonCodec } from '@pagakit/codecs/json'
import type { Operation } from '@pagakit/contract'
import { businessCodes } from '@pagakit/models/business'
import type { Answer, RequestNotes } from '../exchange/answer.ts'
import type { Outcome } from '../exchange/carry-out.ts'
import type { Decision } from '../exchange/decision.ts'
import { nairaText } from '../kobo.ts'

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

/**
 * The answer to a request that was decided: HTTP 200, the code, words from the table of codes, and the reference, unless the
 * answer is described without it.
 */
export function decided(
  operation: Operation,
  reference: string | undefined,
  { decision, transactionId }: Outcome,
  notes: RequestNotes,
): Answer {
  const responseCode = decision.kind === 'carried-out' ? 0 : decision.code
  const body = {
    ...membersOf(decision, transactionId),
    responseCode,
    ...(Object.hasOwn(operation.responseShape.fields, 'referenceNumber')
      ? { referenceNumber: reference }
      : {}),
    message: messageOf(responseCode, decision),
  }
  return {
    httpStatus: 200,
    body: jsonCodec.encode(body, operation.responseShape),
    notes: { ...notes, responseCode, codeName: businessCodes[responseCode]?.name },
    authentic: true,
  }
}

function membersOf(decision: Decision, transactionId: string | undefined): Record<string, unknown> {
  if (decision.kind === 'refused') return {}
  if (decision.kind === 'told') return { ...decision.members }
  return { ...decision.members, transactionId, fee: nairaText(decision.fee) }
}

function messageOf(code: number, decision: Decision): string {
  const meaning = businessCodes[code]?.meaning ?? `Code ${code}.`
  const detail = decision.kind === 'refused' ? decision.detail : undefined
  return detail === undefined ? meaning : `${meaning} ${detail}`
}
