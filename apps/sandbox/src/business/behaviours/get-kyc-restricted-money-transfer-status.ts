import { getKYCRestrictedMoneyTransferStatus as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { refused, told } from '../../exchange/decision.ts'
import { referenceKey } from '../../records/reference-key.ts'
import { type HeldMoney, heldMoneyRecord } from '../held/held-money.ts'

/** What became of money, as this operation calls it. Paga's own spelling is not known. */
const statuses: Readonly<Record<HeldMoney['state'], string>> = {
  waiting: 'PENDING',
  credited: 'SUCCESSFUL',
  withdrawn: 'SUCCESSFUL',
  returned: 'FAILED',
}

/** Tells what became of a transfer that asked for a level of its recipient. Of any other it knows nothing (135). */
export const getKYCRestrictedMoneyTransferStatus: Behaviour = defineBehaviour(
  operation,
  ({ referenceNumber: reference }, { record, organisation }) => {
    const held = record(heldMoneyRecord, referenceKey({ organisation, reference }))
    if (held?.least === undefined) return refused(135)
    return told({ transactionStatus: statuses[held.state] })
  },
)
