/**
 * Every code a {@link PagaError} can carry, with what happened. The list is closed; adding a code is a minor version.
 */
export const pagaErrorCodes = {
  INVALID_SETTINGS: 'A setting of the client is missing or wrong. Nothing was sent.',
  INVALID_INPUT: 'The input does not fit the operation. Nothing was sent.',
  CLIENT_CLOSED: 'The client was closed before the call. Nothing was sent.',
  CONNECTION_FAILED: 'The connection could not be made, or broke; `outcome` says how far the request got.',
  TIMED_OUT: 'The deadline of the call passed; `outcome` says how far the request got.',
  ABORTED: 'The caller aborted the call; `outcome` says how far the request got.',
  REDIRECTED: 'The server answered with a redirect, which is never followed.',
  RESPONSE_TOO_LARGE: 'The answer is larger than the cap and was not read to its end.',
  MALFORMED_RESPONSE: 'The answer is not what Paga sends: not JSON, cut short, or without a response code.',
  REFERENCE_MISMATCH: 'The answer carries another reference than the request, or none.',
  HTTP_FAILED: 'The server answered with an HTTP status that says nothing certain about the operation.',
  RATE_LIMITED: 'The server asked to slow down (HTTP 429).',
  AUTHENTICATION_REFUSED: 'Paga does not accept the principal and credentials (HTTP 401 or 403).',
  AUTHORIZATION_NEEDED: 'The user has not authorized this, or no longer does. Nothing was sent for them.',
  TOKEN_UNAVAILABLE: 'An access token could not be read, refreshed or stored. Nothing was sent with it.',
  HASH_REFUSED: 'Paga refused the request as invalid, which above all means a wrong hash (HTTP 400).',
  DUPLICATE_REFERENCE: 'Paga has received this reference before; what became of it then is not said.',
  UNKNOWN_REFERENCE: 'Paga does not know this reference (yet).',
  INSUFFICIENT_BALANCE: 'The account holds less than the amount and its fee. Nothing was moved.',
  REFUSED: 'Paga refused the operation with a code that is definite. Nothing was moved.',
  UNCERTAIN: 'Paga answered with a code that does not say whether the operation was carried out.',
} as const satisfies Record<string, string>

/** One of the codes a {@link PagaError} can carry. */
export type PagaErrorCode = keyof typeof pagaErrorCodes
