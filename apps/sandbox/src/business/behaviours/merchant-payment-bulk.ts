import { merchantPaymentBulk as operation } from '@pagakit/models/business'
import { type BatchBehaviour, defineBatch } from '../../exchange/define-batch.ts'
import { decideBill } from '../rules/decide-bill.ts'

/** Pays many bills. An item of the answer names the customer's account instead of what the merchant says besides. */
export const merchantPaymentBulk: BatchBehaviour = defineBatch(
  operation,
  'merchantPayment',
  (item, world) => {
    const decision = decideBill(item, world)
    if (decision.kind !== 'carried-out') return decision
    const { additionalProperties: _more, ...members } = decision.members
    const { merchantReferenceNumber } = item
    return { ...decision, members: { ...members, merchantReferenceNumber } }
  },
)
