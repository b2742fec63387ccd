import type { Operation } from '@pagakit/contract'
import { businessCodes } from '@pagakit/models/business'
import type { Answer, RequestNotes, TakenNotes } from '../exchange/answer.ts'
import { codeOf, type Outcome } from '../exchange/carry-out.ts'
import type { AnswerMembers, Decision } from '../exchange/decision.ts'
import { writtenBody } from '../exchange/written-body.ts'
import { chargedMembers } from './rules/charged-members.ts'

/**
 * The answer to a request that was decided: HTTP 200, the code, words from the table of codes, and the reference, unless the
 * answer is described without it.
 */
export function decided(
  operation: Operation,
  reference: string | undefined,
  { decision, transactionId }: Outcome,
  notes: TakenNotes,
): Answer {
  const responseCode = codeOf({ decision })
  const body = { ...membersOf({ decision, transactionId }), ...echoOf(operation, reference) }
  return {
    httpStatus: 200,
    ...writtenBody(body, operation.responseShape),
    notes: {
      ...notes,
      responseCode,
      codeName: businessCodes[responseCode]?.name,
      messages: addresseesOf(decision),
    },
  }
}

/** Who is told of it: the messages without their words, among which may be a code. */
function addresseesOf(decision: Decision): RequestNotes['messages'] {
  if (decision.kind === 'refused' || decision.kind === 'told') return undefined
  return decision.messages?.map(({ channel, to, about }) => ({ channel, to, about }))
}

/** The reference under the name the answer has for it, if it has one. */
export function echoOf(
  { reference: described, responseShape }: Operation,
  reference: string | undefined,
): object {
  const { field = 'referenceNumber' } = described ?? {}
  return !Object.hasOwn(responseShape.fields, field) ? {} : { [field]: reference }
}

/** What is answered to a request, or to one item of a bulk request: its own members, the code and the words. */
export function membersOf({ decision, transactionId }: Outcome): AnswerMembers {
  const responseCode = codeOf({ decision })
  const envelope = { responseCode, message: messageOf(responseCode, decision) }
  if (decision.kind === 'refused') return envelope
  if (decision.kind !== 'carried-out') return { ...decision.members, ...envelope }
  return { ...decision.members, transactionId, ...chargedMembers(decision), ...envelope }
}

/** The words of the table of codes, and what the decision adds. */
export function messageOf(code: number, decision: Decision): string {
  const meaning = businessCodes[code]?.meaning ?? `Code ${code}.`
  const detail = decision.kind === 'refused' || decision.kind === 'told' ? decision.detail : undefined
  return detail === undefined ? meaning : `${meaning} ${detail}`
}
