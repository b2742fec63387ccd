import type { Action } from '../../exchange/carry-out.ts'
import { changed } from '../../exchange/decision.ts'
import { remove } from '../../records/change.ts'
import { referenceKey } from '../../records/reference-key.ts'
import { type Due, dueRecord } from '../due/due.ts'
import { chargeRecord } from './charge.ts'
import { endCharge, unansweredCode } from './complete-charge.ts'

/** The customer did not answer in time. */
export function chargeRunsOut(due: Due, key: string): Action {
  const { organisation, reference } = due
  return {
    name: 'chargeCustomer',
    organisation,
    reference,
    decide: (world) => {
      const charge = world.record(chargeRecord, referenceKey(due))
      return charge === undefined
        ? changed({ changes: [remove(dueRecord, key)] })
        : endCharge(charge, unansweredCode)
    },
  }
}
