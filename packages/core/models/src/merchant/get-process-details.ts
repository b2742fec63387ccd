import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { merchantBinding } from './binding.ts'
import { notFoundMark } from './not-found-mark.ts'
import { identifier } from './request-fields.ts'
import { dateTimeUTC, optionalEnvelope, paidAmount, status } from './response-fields.ts'

/** Get Process Details: what became of a payment, by its process code. */
export const getProcessDetails = defineOperation({
  name: 'getProcessDetails',
  summary: 'Tells whether a process was carried out and what became of it, by its code.',
  section: 'Merchant Service API, section 3',
  availability: 'available',
  bindings: merchantBinding('getProcessDetails'),
  effect: 'status',
  reference: { field: 'processCode', role: 'earlier' },
  notFound: notFoundMark,
  hash: ['processCode'],
  request: z.object({
    processCode: identifier(
      'The code of the process, unique among those of one merchant; who asks for several uses getTransactionDetails.',
    ),
  }),
  response: z.object({
    amount: paidAmount.optional(),
    dateTimeUTC,
    processCode: answerText('The code of the request.'),
    ...optionalEnvelope,
    processType: answerText('What kind of process it is, such as MERCHANT_PAYMENT.').optional(),
    customerAccount: answerText(
      "The customer's reference on your system, as given with the payment: an account or invoice number.",
    ).optional(),
    status: status.optional(),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Merchant Service API, section 3, the code of the answer in the request',
      request: { processCode: '1822231066919037' },
      response: {
        amount: 100,
        dateTimeUTC: 1558316919037,
        processCode: '1822231066919037',
        errorMessage: null,
        processType: 'MERCHANT_PAYMENT',
        customerAccount: '111-2140',
        responseCode: 0,
        status: 'SUCCESSFUL',
      },
    },
  ],
})
