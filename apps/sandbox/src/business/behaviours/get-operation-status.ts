import { getOperationStatus as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { earlierOperation } from '../rules/earlier-operation.ts'
import { outcomeOf } from '../rules/outcome-of.ts'

/** Tells what became of an earlier operation: its own code, transaction id, fee and exchange rate. */
export const getOperationStatus: Behaviour = defineBehaviour(operation, ({ referenceNumber }, world) => {
  const earlier = earlierOperation(referenceNumber, world)
  return earlier.kind === 'refused' ? earlier : outcomeOf(earlier.booked)
})
