import { moneyTransferStatusBulk as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { batches } from '../../exchange/carry-out-batch.ts'
import { type Decision, refused, told } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { referenceKey } from '../../records/reference-key.ts'
import { toldOfItems } from '../decide-batch.ts'
import { withdrawalCodeOf } from '../held/held-money.ts'
import { chargedMembers } from '../rules/charged-members.ts'
import { earlierOperation } from '../rules/earlier-operation.ts'
import { transfers } from '../rules/transfer-record.ts'

const behaviour: Behaviour = defineBehaviour(
  operation,
  ({ bulkReferenceNumber: batch, items = [] }, world) => {
    const asked = items.map(({ referenceNumber = '' }) => referenceNumber)
    const references =
      batch === undefined
        ? asked
        : world.record(batches, referenceKey({ organisation: world.organisation, reference: batch }))
    if (references === undefined) return refused(135)
    return toldOfItems(references.map((reference) => ({ reference, decision: statusOf(reference, world) })))
  },
)

/** Tells what became of the items of a batch, or of single references; those are ignored, as documented, beside that of a batch. */
export const moneyTransferStatusBulk: Behaviour = {
  ...behaviour,
  admit: ({ items, ...request }) =>
    behaviour.admit(request['bulkReferenceNumber'] === undefined ? { items, ...request } : request),
}

function statusOf(reference: string, world: World): Decision {
  if (reference === '') return refused(-4)
  const earlier = earlierOperation(reference, world)
  if (earlier.kind === 'refused') return earlier
  const { code, transactionId } = earlier.booked
  const { organisation } = world
  const transfer = world.record(transfers, referenceKey({ organisation, reference }))
  const receiverRegistrationStatus = transfer?.registration
  const withdrawalCode = transfer?.tellsCode
    ? withdrawalCodeOf({ organisation, reference }, world)
    : undefined
  const members = { transactionId, receiverRegistrationStatus, withdrawalCode }
  return told({ ...members, ...chargedMembers(earlier.booked) }, code)
}
