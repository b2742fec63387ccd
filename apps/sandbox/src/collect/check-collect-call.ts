import { type CheckedCall, checkCall } from '../exchange/check-call.ts'
import type { Engine } from '../exchange/engine.ts'
import { knownCallers } from '../exchange/organisation.ts'
import type { ReceivedCall } from '../exchange/received-call.ts'
import { withBasicHeader } from './basic-header.ts'
import { collectTurnsAway } from './collect-answers.ts'
import { lenientOrders } from './lenient-orders.ts'

/** The checks of any hashed call, with Basic for headers; an order that only some clients hash in is noted, or refused by strict. */
export async function checkCollectCall(call: ReceivedCall, engine: Engine): Promise<CheckedCall> {
  const callers = knownCallers(engine.settings.collect, engine)
  const own = withBasicHeader(call)
  const checked = await checkCall(own, callers, engine, collectTurnsAway)
  const hash = engine.settings.strict ? undefined : lenientOrders[call.operation.name]
  if (hash === undefined || checked.fallen?.notes.preimage === undefined) return checked
  const lenient = { ...own, operation: { ...own.operation, hash } }
  const settings = { ...engine.settings, hashProfile: 'either' } as const
  const again = await checkCall(lenient, callers, { ...engine, settings }, collectTurnsAway)
  if (again.fallen !== undefined) return checked
  const explanation = "The hash is in the order of only some of Paga's clients; a strict sandbox refuses it."
  return { ...again, notes: { ...again.notes, hashProfile: undefined, explanation } }
}
