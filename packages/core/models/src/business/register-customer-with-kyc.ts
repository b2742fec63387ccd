import * as z from 'zod'
import { day } from '../date-field.ts'
import { defineOperation } from '../define-operation.ts'
import { flag, group, text } from '../field.ts'
import { customerAnswer, customerBinding, idExpirationDate, idNumber, idType } from './customer-fields.ts'
import { email, ownReference, phoneNumber } from './request-fields.ts'

const address = z.object({
  country: text('The country.').optional(),
  region: text('The region or state.').optional(),
  local: text('The local government area; the Java client writes the landmark here.').optional(),
  landmark: text('What is near it.').optional(),
  freeformAddress: text('The address in one text.').optional(),
  streetAddress: text('Street and number.').optional(),
})

/** Register Customer With KYC: open a Paga account for someone who has proven who they are. */
export const registerCustomerWithKYC = defineOperation({
  name: 'registerCustomerWithKYC',
  summary: 'Opens a Paga account for a customer together with what you know of them.',
  section: "Paga's official Java client",
  availability: 'undocumented',
  bindings: customerBinding('registerCustomerWithKYC'),
  effect: 'write',
  reference: { field: 'referenceNumber', role: 'caller' },
  hash: ['referenceNumber', 'customerPhoneNumber', 'customerFirstName', 'customerLastName'],
  request: z.object({
    referenceNumber: ownReference,
    customerPhoneNumber: phoneNumber('The phone number of the customer; it must not be registered.'),
    customerEmail: email('The mail address of the customer.').optional(),
    customerFirstName: text('The first name of the customer.'),
    customerLastName: text('The last name of the customer.'),
    customerDateOfBirth: day('The birthday of the customer: yyyy-MM-dd.', 'yyyy-MM-dd').optional(),
    customerMaritalStatus: text('Whether the customer is married; Paga publishes no list.').optional(),
    customerPreferredLanguageISOCode: text('The language of the customer, such as en.').optional(),
    customerReferredByFirstName: text('The first name of whoever referred the customer.').optional(),
    customerReferredByLastName: text('The last name of whoever referred the customer.').optional(),
    customerReferredByPhoneNumber: phoneNumber(
      'The phone number of whoever referred the customer.',
    ).optional(),
    customerGender: text('The gender of the customer; Paga publishes no list.').optional(),
    customerIdType: idType.optional(),
    customerIdNumber: idNumber.optional(),
    customerIdExpirationDate: idExpirationDate.optional(),
    optinForWalletSavings: flag('Whether the customer also wants to save in the wallet.').optional(),
    customerAddress: group('Where the customer lives.', address).optional(),
  }),
  response: customerAnswer,
  samples: [
    {
      name: 'made up',
      source: 'Fields of the Java client, values ours',
      request: {
        referenceNumber: 'KYC-2026-A',
        customerPhoneNumber: '+2348033333333',
        customerFirstName: 'Ada',
        customerLastName: 'Obi',
        customerDateOfBirth: '1990-04-05',
        customerIdType: 'EMPLOYER_ID',
        customerIdNumber: 'E-20714',
        optinForWalletSavings: false,
        customerAddress: { country: 'Nigeria', region: 'Lagos', streetAddress: '35 Yabas Road' },
      },
      response: { referenceNumber: 'KYC-2026-A', responseCode: 0, message: 'The customer was registered.' },
    },
  ],
})
