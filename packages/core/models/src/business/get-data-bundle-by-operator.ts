import * as z from 'zod'
import { answerAmount, answerInteger, answerList, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { businessBinding } from './binding.ts'
import { account, requestReference } from './request-fields.ts'
import { responseCode, responseMessage } from './response-fields.ts'

/** Get Data Bundle By Operator: the bundles a mobile network sells. */
export const getDataBundleByOperator = defineOperation({
  name: 'getDataBundleByOperator',
  summary: 'Lists the data bundles of a mobile network, with the ids airtimePurchase wants.',
  section: "Paga's official Node client",
  availability: 'undocumented',
  bindings: businessBinding('getDataBundleByOperator'),
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: ['referenceNumber', 'operatorPublicId'],
  request: z.object({
    referenceNumber: requestReference,
    operatorPublicId: account('The network, as mobileOperatorCode of getMobileOperators.'),
  }),
  response: z.object({
    responseCode,
    message: responseMessage.optional(),
    mobileOperatorServices: answerList(
      'The bundles.',
      z.object({
        mobileOperatorId: answerInteger('The number of the network: networkOperatorId of airtimePurchase.'),
        servicePrice: answerAmount('The price in naira.'),
        serviceName: answerText('The name of the bundle.'),
        serviceId: answerInteger(
          'The id of the bundle; as a text, mobileOperatorServiceId of airtimePurchase.',
        ),
      }),
    ),
  }),
  samples: [
    {
      name: 'of the Node client',
      source: 'A comment in the Node client, one entry kept; the request is ours',
      request: { referenceNumber: 'BUNDLES-2026-A', operatorPublicId: 'MTN' },
      response: {
        responseCode: 0,
        message: null,
        mobileOperatorServices: [
          {
            mobileOperatorId: 6,
            servicePrice: 100.0,
            serviceName: 'MTN 10MB 24 HRS (100)',
            serviceId: 148,
          },
        ],
      },
    },
  ],
})
