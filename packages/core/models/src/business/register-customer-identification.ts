import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import {
  customerAnswer,
  customerBinding,
  idExpirationDate,
  idNumber,
  idType,
  picture,
  registeredCustomer,
  sampleJpeg,
} from './customer-fields.ts'
import { ownReference } from './request-fields.ts'

/** Register Customer Identification: with what a customer proves who they are. */
export const registerCustomerIdentification = defineOperation({
  name: 'registerCustomerIdentification',
  summary: 'Adds a document that identifies a customer whom you registered, with a picture of it.',
  section: "Paga's official Node, Java and PHP clients",
  availability: 'undocumented',
  bindings: customerBinding('registerCustomerIdentification'),
  effect: 'write',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: [
    'referenceNumber',
    'customerPhoneNumber',
    'customerIdType',
    'customerIdNumber',
    'customerIdExpirationDate',
  ],
  request: z.object({
    referenceNumber: ownReference,
    customerPhoneNumber: registeredCustomer,
    customerIdType: idType,
    customerIdNumber: idNumber,
    customerIdExpirationDate: idExpirationDate.optional(),
    customerIdPhoto: picture('The picture of the document.'),
  }),
  response: customerAnswer,
  samples: [
    {
      name: 'made up',
      source: 'Fields of the Java client, values ours',
      request: {
        referenceNumber: 'IDENTITY-2026-A',
        customerPhoneNumber: '+2348012345678',
        customerIdType: 'EMPLOYER_ID',
        customerIdNumber: 'E-20714',
        customerIdExpirationDate: '2028-12-31',
        customerIdPhoto: sampleJpeg,
      },
      response: { referenceNumber: 'IDENTITY-2026-A', responseCode: 0, message: 'The document was added.' },
    },
  ],
})
