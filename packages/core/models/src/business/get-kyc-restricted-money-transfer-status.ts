import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { earlierReference } from './request-fields.ts'
import { envelope } from './response-fields.ts'

/** Get KYC Restricted Money Transfer Status: has the recipient proven who they are, so that the money was paid out? */
export const getKYCRestrictedMoneyTransferStatus = defineOperation({
  name: 'getKYCRestrictedMoneyTransferStatus',
  summary: 'Tells what became of a transfer that waits for its recipient to reach minRecipientKYCLevel.',
  section: "Paga's official Java client",
  availability: 'undocumented',
  bindings: businessBinding('getKYCRestrictedMoneyTransferStatus'),
  effect: 'status',
  reference: { field: 'referenceNumber', role: 'earlier' },
  hash: ['referenceNumber'],
  request: z.object({ referenceNumber: earlierReference }),
  response: z.object({
    ...envelope,
    message: envelope.message.optional(),
    transactionStatus: answerText(
      'What became of it: paid out, still held, or returned once the holding period was over. How Paga spells these is not known.',
    ),
  }),
  samples: [
    {
      name: 'made up',
      source: 'Fields of the Java client, values ours',
      request: { referenceNumber: 'SEND-2026-A' },
      response: {
        referenceNumber: 'SEND-2026-A',
        responseCode: 0,
        message: null,
        transactionStatus: 'SUCCESSFUL',
      },
    },
  ],
})
