import * as z from 'zod'
import { answerList, answerText } from '../answer-field.ts'
import { requestReference } from '../business/request-fields.ts'
import { defineOperation } from '../define-operation.ts'
import { collectBinding } from './binding.ts'
import { envelope } from './response-fields.ts'

/** Banks: the banks a payer or a payee may have. */
export const banks = defineOperation({
  name: 'banks',
  summary: 'Lists the banks of payers and payees, with the uuid to name each by.',
  section: "Paga's official Node, Java, PHP and Python clients",
  availability: 'undocumented',
  bindings: collectBinding('banks'),
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: ['referenceNumber'],
  request: z.object({ referenceNumber: requestReference }),
  response: z.object({
    ...envelope,
    banks: answerList(
      'The banks.',
      z.object({
        name: answerText('The name of the bank.'),
        uuid: answerText('What requests name the bank by.'),
        interInstitutionCode: answerText('The code under which other banks know it.').optional(),
        sortCode: answerText('The sort code.').optional(),
        ussdCode: answerText("The bank's own USSD code, such as 737.").optional(),
      }),
    ),
  }),
  samples: [
    {
      name: 'of the clients',
      source:
        "A comment in Paga's Node client; interInstitutionCode to ussdCode as its Java client knows them",
      request: { referenceNumber: 'BANKS-2026-A' },
      response: {
        referenceNumber: 'BANKS-2026-A',
        statusCode: '0',
        statusMessage: 'success',
        banks: [
          {
            name: 'GT Bank',
            uuid: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
            interInstitutionCode: null,
            sortCode: null,
            ussdCode: '737',
          },
          { name: 'Access Bank', uuid: 'F8F3EFBF-67CB-4C17-A079-B7CFE95F71BE' },
        ],
      },
    },
  ],
})
