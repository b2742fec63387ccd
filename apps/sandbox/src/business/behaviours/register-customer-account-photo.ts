import { registerCustomerAccountPhoto as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, refused } from '../../exchange/decision.ts'
import { put } from '../../records/change.ts'
import { defineRecord } from '../../records/record-kind.ts'
import { findCustomer } from '../directory/customers.ts'

/** That a customer has a photo, by phone number; the picture itself is not kept. */
const photos = defineRecord<{ readonly referenceNumber: string }>('customer-photo')

/** Sets the photo of a customer, once. */
export const registerCustomerAccountPhoto: Behaviour = defineBehaviour(operation, (request, world) => {
  const { referenceNumber, customerPhoneNumber } = request
  const customer = findCustomer(customerPhoneNumber)
  if (customer === undefined) return refused(113)
  if (world.record(photos, customer.phone) !== undefined) return refused(120)
  return changed({ changes: [put(photos, customer.phone, { referenceNumber })] })
})
