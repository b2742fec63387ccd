import type { Operation } from '@pagakit/contract'
import { collectApi } from '@pagakit/models/collect'
import { type Due, dueKey, dueRecord } from '../business/due/due.ts'
import { pendingCode } from '../collect/rules/code-of-booked.ts'
import { type AnswerMembers, changed, type Decision, refused } from '../exchange/decision.ts'
import { put } from '../records/change.ts'
import { laggingWorld } from './lagging-world.ts'
import { toldAgain } from './told-again.ts'
import type { TwistDecision } from './twist.ts'

/** How long something is pending, or a status late, unless it is said, in milliseconds. */
const aWhile = 60_000

/** Refuses with a code, as the operation itself would; or carries it out and only says so. */
export const otherCode: TwistDecision = (_, { code = -1, books }) => {
  const refuse = (): Decision => refused(code)
  return books === 'moved' ? { say: () => ({ decision: refuse() }) } : { decide: refuse }
}

/** Lets what would be done wait. What would be refused, or is pending by itself, is so at once. */
export const postponing: TwistDecision = (request, { milliseconds = aWhile }, engine) => ({
  decide: (world) => {
    const { name, operation, organisation, reference, decide } = request
    const decision = decide(world)
    if (!isDone(decision)) return decision
    const due: Due = { what: 'postponed', organisation, reference, ...besides(operation, name) }
    // Two refunds of one sale may wait at the same time.
    const key = `${dueKey(world.now + milliseconds, due)}/${engine.ledger.nextNumber()}`
    engine.postponed.set(key, decide)
    return changed({ changes: [put(dueRecord, key, due)] }, pendingMembers(operation), pendingCode)
  },
})

/** Says of an operation that is not so old yet that it is not known, or pending. */
export const lagging: TwistDecision = ({ decide }, { milliseconds = aWhile, as = 'unknown' }) => ({
  decide: (world) => decide(laggingWorld(world, milliseconds, as === 'pending' ? pendingCode : undefined)),
})

/** Tells again what became of the first operation with this reference. */
export const replaying: TwistDecision = ({ name, organisation, reference }, _, engine) => {
  const earlier = engine.ledger.find(organisation, reference)
  return earlier?.name === name ? { say: () => toldAgain(organisation, earlier, engine) } : {}
}

function isDone(decision: Decision): boolean {
  return decision.kind === 'carried-out' || (decision.kind === 'changed' && decision.code === 0)
}

/** What has no reference of its own stands in the books beside what it is about. */
function besides({ reference }: Operation, name: string): Pick<Due, 'beside'> {
  return reference?.role === 'earlier' ? { beside: name } : {}
}

const ofCollect: readonly Operation[] = Object.values(collectApi.operations)

/** Collect calls what is pending 1. */
function pendingMembers(operation: Operation): AnswerMembers {
  return ofCollect.includes(operation) ? { statusCode: 1 } : {}
}
