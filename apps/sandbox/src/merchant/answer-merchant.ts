import type { Operation } from '@pagakit/contract'
import { businessCodes } from '@pagakit/models/business'
import { echoOf, messageOf } from '../business/business-answers.ts'
import { settleDue } from '../business/due/settle-due.ts'
import { fieldRefusal } from '../business/field-codes.ts'
import type { Answer, TakenNotes } from '../exchange/answer.ts'
import type { Behaviour } from '../exchange/behaviour.ts'
import { codeOf, type Outcome } from '../exchange/carry-out.ts'
import { checkCall } from '../exchange/check-call.ts'
import type { Engine } from '../exchange/engine.ts'
import { knownCallers } from '../exchange/organisation.ts'
import type { ReceivedCall } from '../exchange/received-call.ts'
import { referenceOf } from '../exchange/reference-of.ts'
import { sampleBehaviour } from '../exchange/sample-behaviour.ts'
import { businessTurnsAway } from '../exchange/turn-away.ts'
import { writtenBody } from '../exchange/written-body.ts'
import { type Circumstances, carryOutUnder, underFault } from '../faults/under-fault.ts'
import { merchantBehaviours } from './behaviours/index.ts'

type Members = Readonly<Record<string, unknown>>

const behaviours = new Map<string, Behaviour>(
  merchantBehaviours.map((behaviour) => [behaviour.operation.name, behaviour]),
)

/** Answers a Merchant request: after the checks of any call come its fields, and then the operation itself. */
export async function answerMerchant(call: ReceivedCall, engine: Engine): Promise<Answer> {
  const callers = knownCallers(engine.settings.merchant, engine)
  const { fallen, value, notes, organisation } = await checkCall(call, callers, engine)
  if (fallen !== undefined) return fallen
  return underFault({ ...call, value, notes }, engine, {
    answer: (befalling) => {
      settleDue(engine)
      const outcome = decideMerchant(call, value, { organisation, ...befalling }, engine)
      return decided(call.operation, outcome, notes)
    },
    notTakenIn: (explanation) => businessTurnsAway.notTakenIn(400, explanation, notes),
  })
}

function decided(operation: Operation, outcome: Outcome, notes: TakenNotes): Answer {
  const responseCode = codeOf(outcome)
  const body = {
    ...membersOf(outcome),
    ...echoOf(operation, notes.referenceNumber),
    responseCode,
    errorMessage: responseCode === 0 ? null : messageOf(responseCode, outcome.decision),
  }
  return {
    httpStatus: 200,
    ...writtenBody(body, operation.responseShape),
    notes: { ...notes, responseCode, codeName: businessCodes[responseCode]?.name },
  }
}

function decideMerchant(
  { operation }: ReceivedCall,
  value: Members,
  { organisation, fault }: Circumstances,
  engine: Engine,
): Outcome {
  const behaviour = behaviours.get(operation.name) ?? sampleBehaviour(operation)
  const admission = behaviour.admit(value)
  if (admission.issues !== undefined) return { decision: fieldRefusal(admission.issues[0], value) }
  const reference = String(referenceOf(operation, value))
  const admitted = { operation, organisation, reference, value, decide: admission.decide }
  return carryOutUnder(fault, admitted, engine)
}

/** The only money this API moves is given back. */
function membersOf({ decision, transactionId }: Outcome): Members {
  if (decision.kind === 'refused') return {}
  return transactionId === undefined
    ? decision.members
    : { ...decision.members, refundTransactionId: transactionId }
}
