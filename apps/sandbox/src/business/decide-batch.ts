import { effectOf } from '@pagakit/contract'
import type { Outcome } from '../exchange/carry-out.ts'
import { codeOf } from '../exchange/carry-out.ts'
import {
  type BatchItem,
  batchCode,
  batches,
  carryOutBatch,
  failuresIn,
  type ItemOutcome,
} from '../exchange/carry-out-batch.ts'
import { refused, type Told, told } from '../exchange/decision.ts'
import type { AdmittedItem, BatchBehaviour } from '../exchange/define-batch.ts'
import type { Engine } from '../exchange/engine.ts'
import { ownReferenceOf } from '../exchange/reference-of.ts'
import { toldAgain } from '../faults/told-again.ts'
import { type Circumstances, twistedBy } from '../faults/under-fault.ts'
import { referenceKey } from '../records/reference-key.ts'
import { membersOf } from './business-answers.ts'
import { fieldRefusal } from './field-codes.ts'
import { foretold } from './rules/foretold.ts'

/** A bulk request, and what its operation does. */
export interface BatchRequest extends Circumstances {
  readonly behaviour: BatchBehaviour
  readonly request: Readonly<Record<string, unknown>>
}

/** Decides a bulk request item by item. A check of a batch does all the batch would do, and undoes it. */
export function decideBatch(batch: BatchRequest, engine: Engine): Outcome {
  const { behaviour, organisation, request, fault } = batch
  const { operation } = behaviour
  const admission = behaviour.admitItems(request)
  if (admission.issues !== undefined) return { decision: fieldRefusal(admission.issues[0], request) }
  const isRehearsal = effectOf(operation, request) === 'validate'
  const reference = ownReferenceOf(operation, request)
  const again = fault?.kind === 'replay-duplicate' ? batchAgain(organisation, reference, engine) : undefined
  if (again !== undefined) return { decision: toldOfItems(again) }
  const items = admission.items.map((item) => toDecide(item, batch, engine))
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

/** An item as it is sent alone, with the fault that befalls the batch or the item. */
function toDecide(
  { reference, name, given, admission }: AdmittedItem,
  { behaviour: { operation }, organisation, fault, itemFault }: BatchRequest,
  engine: Engine,
): BatchItem {
  if (admission.issues !== undefined) {
    return { reference, name, verdict: fieldRefusal(admission.issues[0], given) }
  }
  const alone = { operation, name, organisation, reference, decide: admission.decide }
  const { decide, say } = twistedBy(itemFault(reference, given) ?? fault, alone, engine)
  return { reference, name, verdict: decide, say }
}

/** What was answered to a batch that was sent before: of each item what came of it. */
function batchAgain(
  organisation: string,
  reference: string | undefined,
  engine: Engine,
): readonly ItemOutcome[] | undefined {
  if (reference === undefined) return undefined
  const references = engine.records.get(batches, referenceKey({ organisation, reference }))
  return references?.map((item) => {
    const earlier = engine.ledger.find(organisation, item)
    const outcome =
      earlier === undefined ? { decision: refused(135) } : toldAgain(organisation, earlier, engine)
    return { reference: item, ...outcome }
  })
}

function onlyForetold({ reference, decision }: ItemOutcome): ItemOutcome {
  return { reference, decision: foretold(decision) }
}
