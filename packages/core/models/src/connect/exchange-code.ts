import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { choice, text } from '../field.ts'
import { tokenBindings } from './binding.ts'
import { names, secretText } from './request-fields.ts'
import { tokenFields } from './response-fields.ts'

/** Exchange Authorization Code: a one-time code of the callback becomes tokens. */
export const exchangeCode = defineOperation({
  name: 'exchangeCode',
  summary: 'Exchanges the one-time code of the callback for an access token.',
  section: 'Paga Connect, introduction',
  availability: 'available',
  bindings: tokenBindings,
  effect: 'exchange',
  reference: undefined,
  ifUnknown: 'The code may be spent, and it works once: send the user through the authorization again.',
  hash: [],
  request: z.object({
    grant_type: choice('What is exchanged.', ['authorization_code']),
    redirect_uri: text('The address the code came to, exactly as it was in the authorization request.'),
    code: secretText('The one-time code of the callback.'),
    scope: names(
      'The scopes that were asked for; the official clients send them, RFC 6749 needs none.',
    ).optional(),
    user_data: names('The user data that was asked for; the official clients send it.').optional(),
    code_verifier: secretText(
      'The secret whose hash was in the authorization request (PKCE, RFC 7636). No document of Paga mentions it.',
    ).optional(),
  }),
  response: z.object(tokenFields),
  samples: [
    {
      name: 'constructed',
      source:
        'Paga Connect names the exchange in prose only; constructed from the member names of the official Node client, with the token of Paga Connect Operations',
      request: {
        grant_type: 'authorization_code',
        redirect_uri: 'http://localhost:9000/cb',
        code: 'Jl6ISc',
        scope: 'MERCHANT_PAYMENT USER_DETAILS_REQUEST',
        user_data: 'FIRST_NAME LAST_NAME',
      },
      response: {
        access_token: '3cad5173-7b2a-4626-86be-0ff67804bd59',
        token_type: 'bearer',
        refresh_token: '00000000-0000-0000-0000-000000000000',
        expires_in: 3599,
        scope: 'MERCHANT_PAYMENT USER_DETAILS_REQUEST',
        user_data: 'FIRST_NAME LAST_NAME',
        authorities: [],
      },
    },
  ],
})
