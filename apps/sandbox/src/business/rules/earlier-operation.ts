import { batches } from '../../exchange/carry-out-batch.ts'
import { type Refused, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import type { BookedOperation } from '../../ledger/booked-operation.ts'
import { referenceKey } from '../../records/reference-key.ts'

/** An operation that was sent before. */
export interface EarlierOperation {
  readonly kind: 'earlier'
  readonly booked: BookedOperation
}

/** Finds what the caller sent under a reference. What is not there (yet), and a batch, which is not one operation, is 135. */
export function earlierOperation(reference: string, world: World): EarlierOperation | Refused {
  if (world.record(batches, referenceKey({ organisation: world.organisation, reference })) !== undefined) {
    return refused(135, 'It is the reference of a batch; ask by those of its items.')
  }
  const booked = world.find(reference)
  return booked === undefined ? refused(135) : { kind: 'earlier', booked }
}
