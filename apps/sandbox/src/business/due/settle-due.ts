import { requestExpires, requestIsProcessed } from '../../collect/due/request-happenings.ts'
import { type Action, carryOutAction } from '../../exchange/carry-out.ts'
import type { Engine } from '../../exchange/engine.ts'
import { carryOutPostponed } from '../../faults/carry-out-postponed.ts'
import { timeOfKey } from '../../records/time-key.ts'
import { chargeRunsOut } from '../charges/charge-runs-out.ts'
import { returnHeldMoney } from '../held/return-held-money.ts'
import { type Due, dueRecord } from './due.ts'

type Happening = (due: Due, key: string, engine: Engine) => Action

/** What happens when it is due. Each takes itself off the list. */
const happenings: Readonly<Record<Due['what'], Happening>> = {
  return: returnHeldMoney,
  'charge-runs-out': chargeRunsOut,
  'request-expires': requestExpires,
  'request-is-processed': requestIsProcessed,
  postponed: carryOutPostponed,
}

/**
 * Lets happen what became due since it was last looked at: nothing in the sandbox runs by itself, so this goes before
 * every request and every look at the books. It stands in them with the time it was due.
 */
export function settleDue(engine: Engine): void {
  let next = engine.records.first(dueRecord)
  while (next !== undefined && timeOfKey(next.key) <= engine.settings.clock()) {
    carryOutAction(
      { ...happenings[next.value.what](next.value, next.key, engine), time: timeOfKey(next.key) },
      engine,
    )
    next = engine.records.first(dueRecord)
  }
}
