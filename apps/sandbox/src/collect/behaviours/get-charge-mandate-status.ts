import { getChargeMandateStatus as operation } from '@pagakit/models/collect'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { refused, told } from '../../exchange/decision.ts'
import { codeOfBooked } from '../rules/code-of-booked.ts'

/** What became of a charge by a mandate. */
export const getChargeMandateStatus: Behaviour = defineBehaviour(operation, ({ referenceNumber }, world) => {
  const earlier = world.find(referenceNumber)
  return earlier?.name === 'chargeDebitMandate' ? told({}, codeOfBooked(earlier.code)) : refused(121)
})
