import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { account, requestReference } from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** Validate Customer: who is this, and how well are they known? */
export const validateCustomer = defineOperation({
  name: 'validateCustomer',
  summary: 'Tells the name of a Paga customer and the level to which they have proven who they are.',
  section: "Paga's official Java and PHP clients",
  availability: 'undocumented',
  bindings: businessBinding('validateCustomer'),
  effect: 'validate',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: ['referenceNumber', 'customerIdentifier'],
  request: z.object({
    referenceNumber: requestReference,
    customerIdentifier: account('The customer, such as by phone number.'),
  }),
  response: z.object({
    ...envelope,
    message: envelope.message.optional(),
    customerIdentifier: answerText('The customer that was asked about.').optional(),
    identifierType: answerText('What the identifier is, such as a phone number.').optional(),
    name: answerText('The name of the customer.').optional(),
    kycLevel: answerText('How far the customer has proven who they are, such as KYC2.').optional(),
  }),
  samples: [
    {
      name: 'made up',
      source: 'Fields of the Java client, values ours',
      request: { referenceNumber: 'CUSTOMER-2026-A', customerIdentifier: '+2348012345678' },
      response: {
        referenceNumber: 'CUSTOMER-2026-A',
        responseCode: 0,
        message: null,
        customerIdentifier: '+2348012345678',
        identifierType: 'PHONE_NUMBER',
        name: 'ADAEZE OBI',
        kycLevel: 'KYC2',
      },
    },
  ],
})
