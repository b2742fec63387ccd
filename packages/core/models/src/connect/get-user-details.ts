import * as z from 'zod'
import { answerAmount, answerList, answerText } from '../answer-field.ts'
import { requestReference } from '../business/request-fields.ts'
import { defineOperation } from '../define-operation.ts'
import { group } from '../field.ts'
import { identifier } from '../merchant/request-fields.ts'
import { formBinding } from './binding.ts'
import { errorFields } from './response-fields.ts'

/** User Details: what the user allowed you to know. */
export const getUserDetails = defineOperation({
  name: 'getUserDetails',
  summary: 'Tells the details of the user that were asked for as user data and allowed.',
  section: 'Paga Connect Operations, section 3',
  availability: 'available',
  bindings: [
    {
      name: 'full',
      method: 'POST',
      path: '/paga-webservices/oauth2/secure/getUserDetails/publicId/{publicId}/referenceNumber/{referenceNumber}',
      rest: 'none',
    },
    {
      name: 'short',
      method: 'POST',
      path: '/paga-webservices/oauth2/secure/getUserDetails/referenceNumber/{referenceNumber}',
      rest: 'none',
    },
    formBinding('getUserDetails'),
  ],
  permission: {
    scopes: ['USER_DETAILS_REQUEST'],
    note: 'The balance is told only where USER_REQUEST_ACCOUNT_BALANCE was allowed too.',
  },
  effect: 'read',
  reference: { field: 'referenceNumber', role: 'made' },
  hash: [],
  request: z.object({
    referenceNumber: requestReference,
    publicId: identifier(
      "The user's public id as a web redirect brought it, to check that it is genuine; it must be that of the token's user.",
    ).optional(),
  }),
  root: 'detailsResult',
  response: z.object({
    detailsResult: group(
      'The details, each only where it was asked for and allowed.',
      z.object({
        ...errorFields,
        details: group(
          'The user.',
          z.object({
            publicId: answerText("The user's public id.").optional(),
            firstName: answerText('For FIRST_NAME.').optional(),
            lastName: answerText('For LAST_NAME.').optional(),
            username: answerText('For USERNAME.').optional(),
            email: answerText('For EMAIL.').optional(),
            accountBalance: answerAmount('For ACCOUNT_BALANCE: what the account holds, in naira.').optional(),
            accountStatus: answerText(
              "The state of the account; known from Paga's Java client only.",
            ).optional(),
            authorities: answerList(
              "Given by the framework Paga uses; known from Paga's Java client only.",
              z.object({ authority: answerText('The name of the authority.') }),
            ).optional(),
            mobileNumber: answerText(
              'For MOBILE_NUMBER; no document shows its name, this one is a guess.',
            ).optional(),
            pagaNuban: answerText(
              'For PAGA_NUBAN; no document shows its name, this one is a guess.',
            ).optional(),
          }),
        ),
      }),
    ),
  }),
  samples: [
    {
      name: 'documented',
      source: 'Paga Connect Operations, section 3, with another e-mail address, the request filled',
      request: { referenceNumber: 'REQ0001A' },
      response: {
        detailsResult: {
          errorCode: null,
          errorMessage: null,
          details: {
            publicId: 'CDAA6432-5416-44D9-894A-0349EA84575D',
            lastName: 'Doe',
            username: 'johndoe',
            accountBalance: 9918800.0,
            firstName: 'John',
            email: 'johndoe@example.com',
          },
        },
      },
    },
  ],
})
