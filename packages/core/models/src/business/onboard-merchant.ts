import * as z from 'zod'
import { answerText } from '../answer-field.ts'
import { instant } from '../date-field.ts'
import { defineOperation } from '../define-operation.ts'
import { choice, group, text } from '../field.ts'
import { businessBinding } from './binding.ts'
import { account, credentials, email, ownReference, phoneNumber } from './request-fields.ts'
import { responseCode, responseMessage } from './response-fields.ts'

const legalEntity = z.object({
  name: account('The name of the organisation.'),
  description: text('What it does.').optional(),
  addressLine1: text('The first line of the address.').optional(),
  addressLine2: text('The second line of the address.').optional(),
  addressCity: text('The city.').optional(),
  addressState: text('The state.').optional(),
  addressZip: text('The postal code.').optional(),
  addressCountry: text('The country.').optional(),
})

const representative = z.object({
  firstName: text('The first name.').optional(),
  lastName: text('The last name.').optional(),
  dateOfBirth: instant('The birthday, in ISO 8601 with an offset.').optional(),
  phone: phoneNumber('The phone number.'),
  email: email('The mail address.'),
})

const additionalParameters = z.object({
  establishedDate: instant('When it was founded, in ISO 8601 with an offset.').optional(),
  websiteUrl: text('The address of its site.').optional(),
  displayName: text('The name customers see.').optional(),
})

/** The members each way of being told needs. */
const needed = {
  EMAIL_NOTIFICATION: ['financeAdminEmail'],
  MERCHANT_NOTIFICATION_REVERSE_API: ['callbackUrl', 'username', 'password'],
} as const

const integration = z
  .object({
    type: choice('How it is told of payments: by mail, or by a call of its server.', [
      'EMAIL_NOTIFICATION',
      'MERCHANT_NOTIFICATION_REVERSE_API',
    ]),
    financeAdminEmail: email('Where mails go; needed for EMAIL_NOTIFICATION.').optional(),
    callbackUrl: text('What Paga calls; needed for MERCHANT_NOTIFICATION_REVERSE_API.').optional(),
    username: text('Who Paga says it is; needed for MERCHANT_NOTIFICATION_REVERSE_API.').optional(),
    password: credentials('How it proves that; needed for MERCHANT_NOTIFICATION_REVERSE_API.').optional(),
  })
  .superRefine((value, context) => {
    for (const name of needed[value.type]) {
      if (value[name] !== undefined) continue
      context.addIssue({ code: 'custom', message: `is required for ${value.type}`, path: [name] })
    }
  })

const newCredentials = z.object({
  merchantPublicId: answerText('The principal of the new organisation.'),
  merchantSecretKey: answerText('Its credentials; keep them secret.', { sensitive: true }),
  merchantHmac: answerText('Its hash key; keep it secret.', { sensitive: true }),
})

/** Onboard Merchant: open an organisation below your own. */
export const onboardMerchant = defineOperation({
  name: 'onboardMerchant',
  summary: 'Opens an organisation below your own and gives its credentials; for aggregators only.',
  section: 'Business Services API, section 25',
  availability: 'available',
  bindings: businessBinding('onboardMerchant'),
  effect: 'write',
  reference: { field: 'reference', role: 'caller' },
  hash: [
    'reference',
    'merchantExternalId',
    'merchantInfo.legalEntity.name',
    'merchantInfo.legalEntityRepresentative.phone',
    'merchantInfo.legalEntityRepresentative.email',
  ],
  request: z.object({
    reference: ownReference,
    merchantExternalId: account('Your own unique name of the organisation.'),
    merchantInfo: group(
      'Who it is.',
      z.object({
        legalEntity: group('The organisation.', legalEntity),
        legalEntityRepresentative: group('Who speaks for it.', representative),
        additionalParameters: group('More about it.', additionalParameters).optional(),
      }),
    ),
    integration: group('How it is told of payments.', integration),
  }),
  response: z.object({
    responseCode,
    onboardingUpdate: group(
      'What came of it.',
      z.object({
        status: answerText('The state of the onboarding, such as succeeded.'),
        credentials: group('What the new organisation calls Paga with.', newCredentials),
      }),
    ),
    message: responseMessage,
  }),
  samples: [
    {
      name: 'documented',
      source: 'Business Services API, section 25',
      request: {
        reference: '52a54d49-6971-401b-9aa0-95cb5b23ddf2',
        merchantExternalId: '27791fe3-47b9-4080-8d3f-20a37e81bb24',
        merchantInfo: {
          legalEntity: {
            name: 'Example Sub Merchant 1',
            description: 'business',
            addressLine1: '35 Yabas Road',
            addressLine2: 'Somewhere',
            addressCity: 'Lagos',
            addressState: 'Lagos',
            addressZip: 'xxxx',
            addressCountry: 'Nigeria',
          },
          legalEntityRepresentative: {
            firstName: 'John',
            lastName: 'Doe',
            dateOfBirth: '1995-05-02T07:45:37.726+03:00',
            phone: '+2348188215379',
            email: 'primarycontact@email.com',
          },
          additionalParameters: {
            establishedDate: '2014-03-13T19:53:37.726+03:00',
            websiteUrl: 'http://www.example.com',
            displayName: 'Life is Good',
          },
        },
        integration: { type: 'EMAIL_NOTIFICATION', financeAdminEmail: 'gfinance@apposit.com' },
      },
      response: {
        responseCode: 0,
        onboardingUpdate: {
          status: 'succeeded',
          credentials: {
            merchantPublicId: '7B5C1A52-0F6E-4C38-9D40-3C2B6A1E8F97',
            merchantSecretKey: 'xxxxxxxxxxxxxxxx',
            merchantHmac: 'b3c15a3b8xxxxxxxxc06c86e2394xxxxxxxx',
          },
        },
        message: 'The organisation was opened.',
      },
    },
  ],
})
