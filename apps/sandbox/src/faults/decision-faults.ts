import { dueKey, dueRecord } from '../business/due/due.ts'
import { chargedMembers } from '../business/rules/charged-members.ts'
import { earlierOperation } from '../business/rules/earlier-operation.ts'
import { type AdmittedRequest, carryOut, type Outcome, worldOf } from '../exchange/carry-out.ts'
import { changed, type Decision, refused, told } from '../exchange/decision.ts'
import type { Engine } from '../exchange/engine.ts'
import type { World } from '../exchange/world.ts'
import { put } from '../records/change.ts'
import { referenceKey } from '../records/reference-key.ts'
import type { FaultParameters } from './fault-parameters.ts'

/** How long something is pending, or a status late, unless it is said, in milliseconds. */
const aWhile = 60_000

/** Refuses with a code, as the operation itself would; or carries it out and only says so. */
export function answerByCode(
  request: AdmittedRequest,
  { code = -1, books }: FaultParameters,
  engine: Engine,
): Outcome {
  if (books !== 'moved') return carryOut({ ...request, decide: () => refused(code) }, engine)
  carryOut(request, engine)
  return { decision: refused(code) }
}

/** Lets what would move money wait. What would be refused, or is pending by itself, is so at once. */
export function answerPending(
  request: AdmittedRequest,
  { milliseconds = aWhile }: FaultParameters,
  engine: Engine,
): Outcome {
  const { organisation, reference, decide } = request
  const wait = (world: World): Decision => {
    const decision = decide(world)
    if (decision.kind !== 'carried-out') return decision
    engine.postponed.set(referenceKey(request), decide)
    const due = { what: 'postponed', organisation, reference } as const
    return changed({ changes: [put(dueRecord, dueKey(world.now + milliseconds, due), due)] }, {}, 3)
  }
  return carryOut({ ...request, decide: wait }, engine)
}

/** Says of an operation that is not so old yet that it is not known, or pending. */
export function hideFromStatus(
  request: AdmittedRequest,
  { milliseconds = aWhile, as = 'unknown' }: FaultParameters,
  engine: Engine,
): Outcome {
  const hide = (world: World): Decision => {
    const earlier = earlierOperation(request.reference, world)
    if (earlier.kind === 'refused' || world.now - earlier.booked.time >= milliseconds) {
      return request.decide(world)
    }
    return as === 'pending' ? told({ transactionStatus: 'PENDING' }, 3) : refused(135)
  }
  return carryOut({ ...request, decide: hide }, engine)
}

/** Tells again what became of the first operation with this reference, as far as the books have it. */
export function replayDuplicate(request: AdmittedRequest, _: FaultParameters, engine: Engine): Outcome {
  const earlier = worldOf(request.organisation, engine).find(request.reference)
  if (earlier?.name !== request.operation.name) return carryOut(request, engine)
  const { code, transactionId } = earlier
  return { decision: told({ transactionId, ...chargedMembers(earlier) }, code) }
}
