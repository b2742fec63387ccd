import type { Answer } from '../exchange/answer.ts'
import type { Behaviour } from '../exchange/behaviour.ts'
import type { Outcome } from '../exchange/carry-out.ts'
import { checkCall } from '../exchange/check-call.ts'
import { refused } from '../exchange/decision.ts'
import type { BatchBehaviour } from '../exchange/define-batch.ts'
import type { Engine } from '../exchange/engine.ts'
import { knownCallers } from '../exchange/organisation.ts'
import type { ReceivedCall } from '../exchange/received-call.ts'
import { ownReferenceOf, referenceOf } from '../exchange/reference-of.ts'
import { sampleBehaviour } from '../exchange/sample-behaviour.ts'
import { tidyLists } from '../exchange/tidy-lists.ts'
import { businessTurnsAway } from '../exchange/turn-away.ts'
import { type Circumstances, carryOutUnder, underFault } from '../faults/under-fault.ts'
import { businessBehaviours } from './behaviours/index.ts'
import { decided } from './business-answers.ts'
import { decideBatch } from './decide-batch.ts'
import { settleDue } from './due/settle-due.ts'
import { fieldRefusal } from './field-codes.ts'

const behaviours = new Map<string, Behaviour | BatchBehaviour>(
  businessBehaviours.map((behaviour) => [behaviour.operation.name, behaviour]),
)

/** Answers a Business request: after the checks of any call come fields, duplicate, and then the operation itself. */
export async function answerBusiness(call: ReceivedCall, engine: Engine): Promise<Answer> {
  const { fallen, value, notes, organisation } = await checkCall(
    call,
    knownCallers(engine.settings.business, engine),
    engine,
  )
  if (fallen !== undefined) return fallen
  return underFault({ ...call, value, notes }, engine, {
    answer: (befalling) => {
      const outcome = decideBusiness(call, value, { organisation, ...befalling }, engine)
      return decided(call.operation, ownReferenceOf(call.operation, value), outcome, notes)
    },
    notTakenIn: (explanation) => businessTurnsAway.notTakenIn(400, explanation, notes),
  })
}

function decideBusiness(
  { operation }: ReceivedCall,
  value: Readonly<Record<string, unknown>>,
  circumstances: Circumstances,
  engine: Engine,
): Outcome {
  const { organisation, fault } = circumstances
  settleDue(engine)
  if (operation.availability === 'announced' && engine.settings.announced === 'refused') {
    return { decision: refused(-2) }
  }
  const request = tidyLists(value, operation.requestShape.fields)
  const behaviour = behaviours.get(operation.name) ?? sampleBehaviour(operation)
  if ('admitItems' in behaviour) return decideBatch({ behaviour, request, ...circumstances }, engine)
  const admission = behaviour.admit(request)
  if (admission.issues !== undefined) return { decision: fieldRefusal(admission.issues[0], request) }
  const reference = String(referenceOf(operation, request))
  const admitted = { operation, organisation, reference, value: request, decide: admission.decide }
  return carryOutUnder(fault, admitted, engine)
}
