import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import {
  customerAnswer,
  customerBinding,
  picture,
  registeredCustomer,
  sampleJpeg,
} from './customer-fields.ts'
import { ownReference } from './request-fields.ts'

/** Register Customer Account Photo: what a customer looks like. */
export const registerCustomerAccountPhoto = defineOperation({
  name: 'registerCustomerAccountPhoto',
  summary: 'Sets the photo of the account of a customer whom you registered; it can be set once.',
  section: "Paga's official Node, Java and PHP clients",
  availability: 'undocumented',
  bindings: customerBinding('registerCustomerAccountPhoto'),
  effect: 'write',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: ['referenceNumber', 'customerPhoneNumber'],
  request: z.object({
    referenceNumber: ownReference,
    customerPhoneNumber: registeredCustomer,
    customerAccountPhoto: picture('The photo of the customer.'),
  }),
  response: customerAnswer,
  samples: [
    {
      name: 'made up',
      source: 'Fields of the Java client, values ours',
      request: {
        referenceNumber: 'PHOTO-2026-A',
        customerPhoneNumber: '+2348012345678',
        customerAccountPhoto: sampleJpeg,
      },
      response: { referenceNumber: 'PHOTO-2026-A', responseCode: 0, message: 'The photo was set.' },
    },
  ],
})
