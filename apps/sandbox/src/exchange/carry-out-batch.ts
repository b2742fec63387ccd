import { put } from '../records/change.ts'
import { defineRecord, type RecordKind } from '../records/record-kind.ts'
import { referenceKey } from '../records/reference-key.ts'
import { codeOf, create, type Outcome, sendMessages } from './carry-out.ts'
import { type Decision, type Refused, refused } from './decision.ts'
import type { Engine } from './engine.ts'
import type { World } from './world.ts'

/** The references of the items of a batch, under whose it is and its own reference: see {@link referenceKey}. */
export const batches: RecordKind<readonly string[]> = defineRecord('batch')

/** A bulk request whose size and envelope are right. */
export interface AdmittedBatch {
  readonly name: string
  readonly organisation: string
  /** Its own; undefined where it has none. */
  readonly reference: string | undefined
  /** True where nothing is to be kept of it: it is only to be known what would come. */
  readonly isRehearsal: boolean
  readonly items: readonly BatchItem[]
}

/** An item of a batch: refused already, or to be decided. */
export interface BatchItem {
  readonly reference: string
  readonly name: string
  readonly verdict: Refused | ((world: World) => Decision)
  /** What is said in place of what came of it. @default that */
  readonly say?: (outcome: Outcome) => Outcome
}

/** What came of an item. */
export interface ItemOutcome extends Outcome {
  readonly reference: string
}

/**
 * Decides the items of a batch one after the other, each as if it were sent alone, and writes the books in one transaction. A
 * refused item ends nothing. A rehearsal does the same and then undoes it, so that it tells exactly what would come.
 */
export function carryOutBatch(batch: AdmittedBatch, engine: Engine): readonly ItemOutcome[] | Refused {
  const work = (): readonly ItemOutcome[] | Refused => {
    const { organisation, reference, items } = batch
    if (reference !== undefined && engine.ledger.find(organisation, reference) !== undefined)
      return refused(105)
    const outcomes = items.map((item) => ({ reference: item.reference, ...decideItem(item, batch, engine) }))
    if (reference !== undefined) keep(batch, reference, outcomes, engine)
    return outcomes
  }
  const outcomes = batch.isRehearsal ? engine.ledger.rehearsal(work) : engine.ledger.transaction(work)
  if ('kind' in outcomes) return outcomes
  if (!batch.isRehearsal) for (const outcome of outcomes) sendMessages(outcome, outcome, engine)
  return outcomes.map((outcome, index) => {
    const said = batch.items[index]?.say?.(outcome) ?? outcome
    return { ...said, reference: outcome.reference }
  })
}

/** 0 where nothing failed, 2 where everything did, else 1. */
export function batchCode(codes: readonly number[]): 0 | 1 | 2 {
  const failed = failuresIn(codes)
  if (failed === 0) return 0
  return failed === codes.length ? 2 : 1
}

/** How many of the codes say that something failed. Pending is not failed. */
export function failuresIn(codes: readonly number[]): number {
  return codes.filter((code) => code !== 0 && code !== 3).length
}

function decideItem(
  { verdict, ...item }: BatchItem,
  { organisation }: AdmittedBatch,
  engine: Engine,
): Outcome {
  return typeof verdict === 'function'
    ? create({ ...item, organisation, decide: verdict }, engine)
    : { decision: verdict }
}

function keep(
  { organisation, name }: AdmittedBatch,
  reference: string,
  outcomes: readonly ItemOutcome[],
  { ledger, records, settings }: Engine,
): void {
  const code = batchCode(outcomes.map(codeOf))
  ledger.record(organisation, { reference, name, time: settings.clock(), code }, [])
  records.apply([
    put(
      batches,
      referenceKey({ organisation, reference }),
      outcomes.map((outcome) => outcome.reference),
    ),
  ])
}
