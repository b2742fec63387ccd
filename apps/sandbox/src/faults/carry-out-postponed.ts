import { unansweredCode } from '../business/charges/complete-charge.ts'
import type { Due } from '../business/due/due.ts'
import { dueRecord } from '../business/due/due.ts'
import type { Action } from '../exchange/carry-out.ts'
import { changed, type Decision } from '../exchange/decision.ts'
import type { Engine } from '../exchange/engine.ts'
import { remove } from '../records/change.ts'
import { referenceKey } from '../records/reference-key.ts'

/**
 * What a fault left pending is carried out now, or refused by what has changed meanwhile. A sandbox that was started anew
 * does not know any more what was asked, for a request may hold a PIN; then it ends without having moved anything.
 */
export function carryOutPostponed(due: Due, key: string, { postponed }: Pick<Engine, 'postponed'>): Action {
  const { organisation, reference } = due
  const asked = postponed.get(referenceKey(due))
  postponed.delete(referenceKey(due))
  return {
    name: 'postponed',
    organisation,
    reference,
    decide: (world) => ending(asked?.(world), key),
  }
}

function ending(decision: Decision | undefined, key: string): Decision {
  const off = remove(dueRecord, key)
  if (decision?.kind === 'carried-out') {
    return { ...decision, amends: true, changes: [...(decision.changes ?? []), off] }
  }
  return changed({ amends: true, changes: [off] }, {}, decision?.code ?? unansweredCode)
}
