import { chargeCustomerConfirm as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, type Decision, refused, told } from '../../exchange/decision.ts'
import { put } from '../../records/change.ts'
import { referenceKey } from '../../records/reference-key.ts'
import { sameSecret } from '../../same-secret.ts'
import { type Charge, chargeRecord, oneTimeCodeOf } from '../charges/charge.ts'
import { completeCharge, endCharge } from '../charges/complete-charge.ts'
import { chargedMembers } from '../rules/charged-members.ts'

/** Tells how far a charge is, or completes it with the code the customer was given. */
export const chargeCustomerConfirm: Behaviour = defineBehaviour(operation, (input, world) => {
  const { referenceNumber: reference, customerCredentials: code } = input
  const { organisation } = world
  const earlier = world.find(reference)
  if (earlier?.name !== 'chargeCustomer') return refused(135)
  const charge = world.record(chargeRecord, referenceKey({ organisation, reference }))
  if (charge === undefined) {
    const { code: outcome, transactionId } = earlier
    return told({ transactionId, ...chargedMembers(earlier) }, outcome)
  }
  if (charge.mode === 'polling') return told({}, 3)
  if (code === undefined) return refused(117, 'The charge waits for the code of the customer.')
  return sameSecret(code, oneTimeCodeOf(charge, world)) ? completeCharge(charge, world) : wrongCode(charge)
})

/** Refused, which counts: the last wrong code ends the charge. */
function wrongCode(charge: Charge): Decision {
  const triesLeft = charge.triesLeft - 1
  if (triesLeft === 0) return endCharge(charge, wrongCodeCode)
  return changed(
    { changes: [put(chargeRecord, referenceKey(charge), { ...charge, triesLeft })] },
    {},
    wrongCodeCode,
  )
}

/** The code of credentials that are not the customer's. */
const wrongCodeCode = 104
