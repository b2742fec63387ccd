import { type ErrorCause, isPagaError, PagaError } from '@pagakit/contract'

/** The user has to be sent through the authorization, first or again. */
export function authorizationNeeded(operation: string, reason: string): PagaError {
  return new PagaError({
    code: 'AUTHORIZATION_NEEDED',
    operation,
    message: reason,
    hint: 'Send the user through the authorization, and hand the code to exchangeCode.',
    outcome: 'not-sent',
    retry: 'same-reference',
  })
}

/** A function of the caller's store failed. What it threw may hold a token, so only its name is kept. */
export function storeFailed(operation: string, method: string, error: unknown): PagaError {
  return new PagaError({
    code: 'TOKEN_UNAVAILABLE',
    operation,
    message: `${method} of the token store failed.`,
    hint: method === 'read' ? 'Call it by itself to see why.' : lostToken,
    outcome: method === 'read' ? 'not-sent' : 'unknown',
    retry: method === 'read' ? 'same-reference' : 'never',
    params: { method, cause: error instanceof Error ? error.name : typeof error },
  })
}

const lostToken =
  'The new token is lost with it: if the old one is refused, send the user through the authorization again.'

/**
 * The error of a call that was not sent because there was no token for it, whatever became of the attempt to get one.
 *
 * @param call the operation that was to be called, and its reference
 */
export function unsent(
  call: { readonly operation: string; readonly referenceNumber: string | undefined },
  error: unknown,
): PagaError {
  const isNeeded = isPagaError(error) && error.code === 'AUTHORIZATION_NEEDED'
  return new PagaError({
    ...call,
    code: isNeeded ? 'AUTHORIZATION_NEEDED' : 'TOKEN_UNAVAILABLE',
    message: isNeeded
      ? 'the user has not authorized this, or no longer does.'
      : 'there is no access token to call with.',
    hint: isPagaError(error) ? error.hint : 'Nothing was sent; see the cause.',
    outcome: 'not-sent',
    retry: 'same-reference',
    cause: causeOf(error),
  })
}

function causeOf(error: unknown): ErrorCause {
  if (!isPagaError(error)) return { name: error instanceof Error ? error.name : typeof error, message: '' }
  const { name, message, code } = error
  return { name, message, code }
}
