import * as z from 'zod'
import { answerAmount, answerText } from '../answer-field.ts'
import { defineOperation } from '../define-operation.ts'
import { merchantBinding } from './binding.ts'
import { currencyCode } from './request-fields.ts'
import { optionalEnvelope } from './response-fields.ts'

/** Get Foreign Exchange Rate: what a currency costs in another. */
export const getForeignExchangeRate = defineOperation({
  name: 'getForeignExchangeRate',
  summary: 'Tells the rates at which Paga buys and sells a foreign currency.',
  section: 'Merchant Service API, section 5',
  availability: 'available',
  bindings: merchantBinding('getForeignExchangeRate'),
  effect: 'read',
  reference: undefined,
  hash: ['baseCurrency', 'foreignCurrency'],
  request: z.object({
    baseCurrency: currencyCode('The currency the rates are given in, as an ISO 4217 code such as NGN.'),
    foreignCurrency: currencyCode('The currency that is bought and sold, as an ISO 4217 code such as USD.'),
  }),
  response: z.object({
    baseCurrency: answerText('The currency the rates are given in.'),
    foreignCurrency: answerText('The currency that is bought and sold.'),
    buyRate: answerAmount('What Paga pays for one of the foreign currency, in the base currency.'),
    ...optionalEnvelope,
    sellRate: answerAmount('What Paga takes for one of the foreign currency, in the base currency.'),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Merchant Service API, section 5, the currencies of the answer in the request',
      request: { baseCurrency: 'NGN', foreignCurrency: 'USD' },
      response: {
        sellRate: 360.00044,
        errorMessage: null,
        foreignCurrency: 'USD',
        baseCurrency: 'NGN',
        responseCode: 0,
        buyRate: 360.00044,
      },
    },
  ],
})
