import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { day } from '../date-field.ts'
import { defineOperation } from '../define-operation.ts'
import { text } from '../field.ts'
import { businessBinding } from './binding.ts'
import { account, credentials, email, ownReference, phoneNumber } from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** A name of a person, as the documents want it: letters, and what stands between them. */
function personName(description: string): z.ZodString {
  return text(description, {
    pattern: /^[\p{L}\p{M}' .-]+$/u,
    must: 'must be the name of a person, without digits and special characters',
  })
}

const customerFirstName = personName('The first name of the customer, without digits and special characters.')
const customerLastName = personName('The last name of the customer, without digits and special characters.')

/** The request the documents describe. */
const documented = z.object({
  referenceNumber: ownReference,
  customerPrincipal: account('The phone number or user name of the customer; it must not be registered.'),
  customerCredentials: credentials('The credentials of the customer; the documents say a phone number.'),
  customerFirstName,
  customerLastName,
  customerDateOfBirth: day('The birthday of the customer: dd/MM/yyyy.', 'dd/MM/yyyy'),
  accountDetails: text('More about the account, in a form agreed with Paga.').optional(),
})

/** The request Paga's clients and newer pages have. */
const current = z.object({
  referenceNumber: ownReference,
  customerPhoneNumber: phoneNumber('The phone number of the customer; it must not be registered.'),
  customerFirstName,
  customerLastName,
  customerDateOfBirth: day(
    "The birthday of the customer: yyyy-MM-dd, as Paga's Java client writes it.",
    'yyyy-MM-dd',
  ),
  customerEmail: email('The mail address of the customer.'),
})

/** Register Customer: open a Paga account for someone. */
export const registerCustomer = defineOperation({
  name: 'registerCustomer',
  summary: 'Opens a Paga account for a customer, who is then asked to set their credentials.',
  section: 'Business Services API, section 1',
  availability: 'available',
  bindings: businessBinding('registerCustomer'),
  effect: 'write',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: [
    'referenceNumber',
    {
      has: 'customerPhoneNumber',
      paths: ['customerPhoneNumber', 'customerFirstName', 'customerLastName'],
      otherwise: ['customerPrincipal', 'customerCredentials'],
    },
  ],
  request: z.union([documented, current]),
  response: z.object({
    ...envelope,
    pagaAccountNumber: answerText(
      'The number of the new account, as the current service sends it.',
    ).optional(),
    errorMessage: answerText('What went wrong, as the Java client knows it.').optional(),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 1, filled',
      request: {
        referenceNumber: 'CUSTOMER-2026-A',
        customerPrincipal: '+251911400862',
        customerCredentials: 'password1',
        customerFirstName: 'henok',
        customerLastName: 'Solomon',
        customerDateOfBirth: '01/01/2013',
      },
      response: {
        message:
          'Thank for registering to paga. We will send SMS to +251911010862 with a registeration code. Please use www.mypaga.com or dial 636 to set up your user PIN.',
        referenceNumber: 'CUSTOMER-2026-A',
        responseCode: 0,
      },
    },
    {
      name: 'current',
      source: "Paga's Java, PHP and Python clients",
      request: {
        referenceNumber: 'CUSTOMER-2026-B',
        customerPhoneNumber: '+2348012345678',
        customerFirstName: 'Ada',
        customerLastName: 'Obi',
        customerDateOfBirth: '1990-04-05',
        customerEmail: 'ada@example.com',
      },
      response: {
        message: 'The customer was registered.',
        referenceNumber: 'CUSTOMER-2026-B',
        responseCode: 0,
        pagaAccountNumber: '2741938935',
      },
    },
  ],
})
