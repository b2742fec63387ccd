import { getOperationStatus as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { refused, told } from '../../exchange/decision.ts'
import { nairaText } from '../../kobo.ts'

/** Tells what became of an earlier operation: its own code, transaction id and fee. */
export const getOperationStatus: Behaviour = defineBehaviour(operation, ({ referenceNumber }, world) => {
  const earlier = world.find(referenceNumber)
  if (earlier === undefined) return refused(135)
  const { code, transactionId, fee } = earlier
  return told({ transactionId, fee: fee === undefined ? undefined : nairaText(fee) }, code)
})
