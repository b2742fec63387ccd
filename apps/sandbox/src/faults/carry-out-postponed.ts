import { unansweredCode } from '../business/charges/complete-charge.ts'
import type { Due } from '../business/due/due.ts'
import { dueRecord } from '../business/due/due.ts'
import type { Action } from '../exchange/carry-out.ts'
import { changed, type Decision } from '../exchange/decision.ts'
import type { Engine } from '../exchange/engine.ts'
import { type Change, remove } from '../records/change.ts'

/**
 * What a fault left pending is carried out now, or refused by what has changed meanwhile. A sandbox that was started anew
 * does not know any more what was asked, for a request may hold a PIN; then it ends without having moved anything.
 */
export function carryOutPostponed(due: Due, key: string, { postponed }: Pick<Engine, 'postponed'>): Action {
  const { organisation, reference, beside } = due
  const asked = postponed.get(key)
  postponed.delete(key)
  const amends = beside === undefined
  return {
    name: beside ?? 'postponed',
    organisation,
    reference,
    decide: (world) => ending(asked?.(world), amends, remove(dueRecord, key)),
  }
}

function ending(decision: Decision | undefined, amends: boolean, off: Change): Decision {
  if (decision?.kind === 'carried-out' || decision?.kind === 'changed') {
    return { ...decision, amends, changes: [...(decision.changes ?? []), off] }
  }
  return changed({ amends, changes: [off] }, {}, decision?.code ?? unansweredCode)
}
