import { getOperationStatus as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { told } from '../../exchange/decision.ts'
import { nairaText } from '../../kobo.ts'
import { earlierOperation } from '../rules/earlier-operation.ts'

/** Tells what became of an earlier operation: its own code, transaction id, fee and state. Its answer has no place for a rate. */
export const getOperationStatus: Behaviour = defineBehaviour(operation, ({ referenceNumber }, world) => {
  const earlier = earlierOperation(referenceNumber, world)
  if (earlier.kind === 'refused') return earlier
  const { code, transactionId, fee } = earlier.booked
  const transactionStatus = statuses[code] ?? 'FAILED'
  return told({ transactionId, fee: fee === undefined ? undefined : nairaText(fee), transactionStatus }, code)
})

/** The state of an operation by its code. Of one without a transaction, such as a registration, it is what proves it done. */
const statuses: Readonly<Record<number, string>> = { 0: 'SUCCESSFUL', 3: 'PENDING' }
