import { effectOf } from '@pagakit/contract'
import type { Outcome } from '../exchange/carry-out.ts'
import { codeOf } from '../exchange/carry-out.ts'
import {
  type BatchItem,
  batchCode,
  carryOutBatch,
  failuresIn,
  type ItemOutcome,
} from '../exchange/carry-out-batch.ts'
import { type Told, told } from '../exchange/decision.ts'
import type { AdmittedItem, BatchBehaviour } from '../exchange/define-batch.ts'
import type { Engine } from '../exchange/engine.ts'
import { ownReferenceOf } from '../exchange/reference-of.ts'
import { membersOf } from './business-answers.ts'
import { fieldRefusal } from './field-codes.ts'
import { foretold } from './rules/foretold.ts'

/** A bulk request, and what its operation does. */
export interface BatchRequest {
  readonly behaviour: BatchBehaviour
  readonly organisation: string
  readonly request: Readonly<Record<string, unknown>>
}

/** Decides a bulk request item by item. A check of a batch does all the batch would do, and undoes it. */
export function decideBatch({ behaviour, organisation, request }: BatchRequest, engine: Engine): Outcome {
  const { operation } = behaviour
  const admission = behaviour.admitItems(request)
  if (admission.issues !== undefined) return { decision: fieldRefusal(admission.issues[0], request) }
  const isRehearsal = effectOf(operation, request) === 'validate'
  const reference = ownReferenceOf(operation, request)
  const items = admission.items.map(toDecide)
  const outcomes = carryOutBatch(
    { name: operation.name, organisation, reference, isRehearsal, items },
    engine,
  )
  if ('kind' in outcomes) return { decision: outcomes }
  return { decision: toldOfItems(outcomes.map((outcome) => (isRehearsal ? onlyForetold(outcome) : outcome))) }
}

/** What is told of items, each with a code of its own; the code of the whole and its words count them. */
export function toldOfItems(outcomes: readonly ItemOutcome[]): Told {
  const codes = outcomes.map(codeOf)
  const failed = failuresIn(codes)
  const items = outcomes.map((outcome) => ({ ...membersOf(outcome), referenceNumber: outcome.reference }))
  const words = `${codes.length - failed} of ${codes.length} items succeeded or are pending, ${failed} failed.`
  return told({ items }, batchCode(codes), words)
}

function toDecide({ reference, name, given, admission }: AdmittedItem): BatchItem {
  if (admission.issues === undefined) return { reference, name, verdict: admission.decide }
  return { reference, name, verdict: fieldRefusal(admission.issues[0], given) }
}

function onlyForetold({ reference, decision }: ItemOutcome): ItemOutcome {
  return { reference, decision: foretold(decision) }
}
