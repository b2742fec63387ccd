import { registerCustomerAccountPhoto as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, refused } from '../../exchange/decision.ts'
import { put } from '../../records/change.ts'
import { customerRecord } from '../customers/customer.ts'
import { ownCustomer } from '../customers/own-customer.ts'

/** Sets the photo of a customer, once. The picture itself is not kept. */
export const registerCustomerAccountPhoto: Behaviour = defineBehaviour(operation, (request, world) => {
  const customer = ownCustomer(request.customerPhoneNumber, world)
  if (customer === undefined) return refused(113)
  if (customer.hasPhoto) return refused(120)
  return changed({ changes: [put(customerRecord, customer.phone, { ...customer, hasPhoto: true })] })
})
