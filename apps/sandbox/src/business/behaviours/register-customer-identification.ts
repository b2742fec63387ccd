import { registerCustomerIdentification as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, refused } from '../../exchange/decision.ts'
import { put } from '../../records/change.ts'
import { defineRecord } from '../../records/record-kind.ts'
import { ownCustomer } from '../customers/own-customer.ts'

/** What a document is, by phone number and type; neither its number nor the picture is kept. */
const documents = defineRecord<{ readonly referenceNumber: string }>('customer-document')

/** Adds a document to a customer; a newer one of the same type takes the place of the older. */
export const registerCustomerIdentification: Behaviour = defineBehaviour(operation, (request, world) => {
  const { referenceNumber, customerPhoneNumber, customerIdType } = request
  const customer = ownCustomer(customerPhoneNumber, world)
  if (customer === undefined) return refused(113)
  return changed({ changes: [put(documents, `${customer.phone}/${customerIdType}`, { referenceNumber })] })
})
