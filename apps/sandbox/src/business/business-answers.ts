import { jsonCodec } from '@pagakit/codecs/json'
import type { Operation } from '@pagakit/contract'
import { businessCodes } from '@pagakit/models/business'
import type { Answer, RequestNotes } from '../exchange/answer.ts'
import type { Outcome } from '../exchange/carry-out.ts'
import type { Decision } from '../exchange/decision.ts'
import { chargedMembers } from './rules/charged-members.ts'

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
    ...echoOf(operation, reference),
    message: messageOf(responseCode, decision),
  }
  return {
    httpStatus: 200,
    body: jsonCodec.encode(body, operation.responseShape),
    notes: { ...notes, responseCode, codeName: businessCodes[responseCode]?.name },
    authentic: true,
  }
}

/** The reference under the name the answer has for it, if it has one. */
export function echoOf(
  { reference: described, responseShape }: Operation,
  reference: string | undefined,
): object {
  const { field = 'referenceNumber' } = described ?? {}
  return !Object.hasOwn(responseShape.fields, field) ? {} : { [field]: reference }
}

function membersOf(decision: Decision, transactionId: string | undefined): Record<string, unknown> {
  if (decision.kind === 'refused') return {}
  if (decision.kind !== 'carried-out') return { ...decision.members }
  return { ...decision.members, transactionId, ...chargedMembers(decision) }
}

/** The words of the table of codes, and what the decision adds. */
export function messageOf(code: number, decision: Decision): string {
  const meaning = businessCodes[code]?.meaning ?? `Code ${code}.`
  const detail = decision.kind === 'refused' ? decision.detail : undefined
  return detail === undefined ? meaning : `${meaning} ${detail}`
}
