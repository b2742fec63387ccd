import type { SchemaIssue } from '@pagakit/contract'
import { settleDue } from '../business/due/settle-due.ts'
import type { Answer } from '../exchange/answer.ts'
import type { Outcome } from '../exchange/carry-out.ts'
import { type Refused, refused } from '../exchange/decision.ts'
import type { Engine } from '../exchange/engine.ts'
import type { ReceivedCall } from '../exchange/received-call.ts'
import { referenceOf } from '../exchange/reference-of.ts'
import { sampleBehaviour } from '../exchange/sample-behaviour.ts'
import { type Circumstances, carryOutUnder, underFault } from '../faults/under-fault.ts'
import { collectBehaviours } from './behaviours/index.ts'
import { checkCollectCall } from './check-collect-call.ts'
import { collectTurnsAway, decided } from './collect-answers.ts'

type Members = Readonly<Record<string, unknown>>

/** Answers a Collect request: after the checks of any hashed call come what time has brought, fields, duplicate, operation. */
export async function answerCollect(call: ReceivedCall, engine: Engine): Promise<Answer> {
  const { fallen, value, notes, organisation } = await checkCollectCall(call, engine)
  if (fallen !== undefined) return fallen
  return underFault({ ...call, value, notes }, engine, {
    answer: (befalling) => {
      settleDue(engine)
      const outcome = decide(call, value, { organisation, ...befalling }, engine)
      return decided(call.operation, notes.referenceNumber, outcome, notes)
    },
    notTakenIn: (explanation) => collectTurnsAway.notTakenIn(400, explanation, notes),
  })
}

function decide(
  { operation }: ReceivedCall,
  value: Members,
  { organisation, fault }: Circumstances,
  engine: Engine,
): Outcome {
  const behaviour =
    collectBehaviours(engine.settings).find((one) => one.operation === operation) ??
    sampleBehaviour(operation)
  const admission = behaviour.admit(value)
  if (admission.issues !== undefined) return { decision: fieldRefusal(admission.issues[0]) }
  const reference = String(referenceOf(operation, value))
  const admitted = { operation, organisation, reference, value, decide: admission.decide }
  return carryOutUnder(fault, admitted, engine)
}

/** Paga documents no code for a field that is not right: -1, and the field in words. */
function fieldRefusal(issue: SchemaIssue | undefined): Refused {
  const path = (issue?.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))
  return refused(-1, `${path.join('.')} ${issue?.message ?? 'is not right'}.`)
}
