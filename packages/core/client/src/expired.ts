import { PagaError } from '@pagakit/contract'
import type { Deadline } from './deadline.ts'
import type { PreparedCall } from './prepared-call.ts'
import { nextStep, retryAdvice } from './retry-advice.ts'

/** The error of a call whose deadline has passed or whose caller has aborted it: `TIMED_OUT` or `ABORTED`. */
export function expired(
  { operation, effect, referenceNumber }: Pick<PreparedCall, 'operation' | 'effect' | 'referenceNumber'>,
  { reason = 'TIMED_OUT', timeoutMs }: Deadline,
  outcome: 'not-sent' | 'unknown',
): PagaError {
  const isAborted = reason === 'ABORTED'
  return new PagaError({
    code: reason,
    operation: operation.name,
    referenceNumber,
    message: isAborted ? 'the caller aborted the call.' : `no answer within ${timeoutMs} ms.`,
    hint: nextStep({ effect, operation }, outcome),
    outcome,
    retry: retryAdvice(effect, outcome, reason),
    params: isAborted ? {} : { timeoutMs },
  })
}
