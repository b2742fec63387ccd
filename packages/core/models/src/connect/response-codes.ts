import type { CodeTable } from '@pagakit/contract'

const mendAndResend = 'Mend the request, then send it again.'
const askTheUser = 'Send the user through the authorization again.'

/**
 * The errors of OAuth 2 by word: of the token calls (RFC 6749, section 5.2) and of operations called with a token
 * (RFC 6750, section 3.1). Paga lists no codes for Connect; what an operation answers as `errorCode` is not known.
 *
 * Each is `definite` only under an HTTP status that refuses: the request was turned away before anything was carried out.
 */
export const connectCodes: CodeTable = {
  invalid_request: {
    name: 'invalid_request',
    kind: 'definite',
    meaning: 'The request lacks a parameter, has one twice, or has one that is malformed.',
    action: mendAndResend,
  },
  invalid_client: {
    name: 'invalid_client',
    kind: 'definite',
    meaning: 'Paga does not accept the client id and secret.',
    action: 'Check both, and that they belong to this environment (test or live).',
    error: 'AUTHENTICATION_REFUSED',
  },
  invalid_grant: {
    name: 'invalid_grant',
    kind: 'definite',
    meaning:
      'The code or refresh token is wrong, spent or expired, or was given to another client or redirect URI.',
    action: askTheUser,
  },
  unauthorized_client: {
    name: 'unauthorized_client',
    kind: 'definite',
    meaning: 'This client may not get tokens in this way.',
    action: 'Have Paga switch it on.',
  },
  unsupported_grant_type: {
    name: 'unsupported_grant_type',
    kind: 'definite',
    meaning: 'Paga does not know this way to get a token.',
    action: 'Have Paga switch it on, or send the user through the authorization again.',
  },
  invalid_scope: {
    name: 'invalid_scope',
    kind: 'definite',
    meaning: 'A scope is unknown, or is more than the user allowed.',
    action: 'Ask for fewer scopes, or send the user through the authorization again.',
  },
  invalid_token: {
    name: 'invalid_token',
    kind: 'definite',
    meaning: 'The access token is wrong, expired or revoked.',
    action:
      'Refresh it, then send the call again with the same reference; if that fails, ask the user again.',
    error: 'AUTHENTICATION_REFUSED',
  },
  insufficient_scope: {
    name: 'insufficient_scope',
    kind: 'definite',
    meaning: 'The user has not allowed this operation.',
    action: 'Ask the user for the scope of the operation.',
    error: 'AUTHENTICATION_REFUSED',
  },
}
