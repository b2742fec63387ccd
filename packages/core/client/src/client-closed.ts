import { PagaError } from '@pagakit/contract'

/** The error of a call on a client that was closed. */
export function clientClosed(operation: string): PagaError {
  return new PagaError({
    code: 'CLIENT_CLOSED',
    operation,
    message: 'the client was closed.',
    hint: 'Make a new client; nothing was sent.',
    outcome: 'not-sent',
    retry: 'same-reference',
  })
}
