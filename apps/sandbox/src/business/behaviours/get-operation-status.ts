import { getOperationStatus as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { told } from '../../exchange/decision.ts'
import { nairaText } from '../../kobo.ts'
import { earlierOperation } from '../rules/earlier-operation.ts'

/** Tells what became of an earlier operation: its own code, transaction id and fee. Its answer has no place for a rate. */
export const getOperationStatus: Behaviour = defineBehaviour(operation, ({ referenceNumber }, world) => {
  const earlier = earlierOperation(referenceNumber, world)
  if (earlier.kind === 'refused') return earlier
  const { code, transactionId, fee } = earlier.booked
  return told({ transactionId, fee: fee === undefined ? undefined : nairaText(fee) }, code)
})
