import * as z from 'zod'
import { defineOperation } from '../define-operation.ts'
import { choice } from '../field.ts'
import { tokenBindings } from './binding.ts'
import { names, secretText } from './request-fields.ts'
import { tokenFields } from './response-fields.ts'

/** Refresh Access Token: a new access token without asking the user again. */
export const refresh = defineOperation({
  name: 'refresh',
  summary: 'Gets a new access token for a refresh token.',
  section: 'Paga Connect (RFC 6749, section 6)',
  availability: 'undocumented',
  bindings: tokenBindings,
  effect: 'refresh',
  reference: undefined,
  ifUnknown:
    'The refresh token may have been replaced by one that was lost: try once more, and if it is refused ask the user again.',
  hash: [],
  request: z.object({
    grant_type: choice('What is exchanged.', ['refresh_token']),
    refresh_token: secretText('The refresh token of the last answer.'),
    scope: names('Fewer scopes than were allowed; all of them when left out.').optional(),
  }),
  response: z.object(tokenFields),
  samples: [
    {
      name: 'constructed',
      source:
        'no document describes it; constructed from RFC 6749, section 6, and the members of the other token answer',
      request: { grant_type: 'refresh_token', refresh_token: '00000000-0000-0000-0000-000000000000' },
      response: {
        access_token: '7d1f0a52-1111-4222-8333-944455556666',
        token_type: 'bearer',
        refresh_token: '00000000-0000-0000-0000-000000000000',
        expires_in: 3599,
      },
    },
  ],
})
