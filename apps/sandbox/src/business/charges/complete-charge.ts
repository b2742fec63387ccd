import { type CarriedOut, type Changed, changed } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { customerAt } from '../customers/find-customer.ts'
import { customerPayer, spendingRefusal } from '../rules/payer.ts'
import { type Charge, forget } from './charge.ts'
import { collectCharge } from './collect-charge.ts'

/** The customer agreed: the money moves, or the charge ends with what is in its way by now. */
export function completeCharge(charge: Charge, world: World): CarriedOut | Changed {
  const customer = customerAt(charge.phone, world)
  if (customer === undefined) return endCharge(charge, 111)
  const payer = customerPayer(customer, charge.sourceOfFunds)
  if (payer.kind === 'refused') return endCharge(charge, payer.code)
  const amount = BigInt(charge.kobo)
  const refusal = spendingRefusal(payer, amount, 0n, world)
  if (refusal !== undefined) return endCharge(charge, refusal.code)
  return collectCharge(charge, payer, world, { amends: true, changes: forget(charge) })
}

/** The charge is over and no money moved: its code says why. */
export function endCharge(charge: Charge, code: number): Changed {
  return changed({ amends: true, changes: forget(charge) }, {}, code)
}

/** The code of a charge the customer declined or did not answer. Paga names none; the nearest is that of a process. */
export const unansweredCode = 119
