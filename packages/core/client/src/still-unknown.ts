import { isPagaError, PagaError } from '@pagakit/contract'

/**
 * The error of a settling that failed. It carries the reference of the operation asked about, so its outcome must be that
 * operation's: still unknown, however certain the question was never sent. Anything else stays what it is.
 */
export function stillUnknown(error: unknown, referenceNumber: string): unknown {
  if (!isPagaError(error)) return error
  const { name, code, message } = error
  return new PagaError({
    ...error,
    operation: 'settle',
    referenceNumber: error.referenceNumber ?? referenceNumber,
    message: 'asking what became of the operation failed, which says nothing about the operation.',
    hint: 'See the cause, then settle again before you pay again.',
    outcome: 'unknown',
    retry: 'settle-first',
    cause: { name, code, message },
  })
}
