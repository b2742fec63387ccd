import { PagaError } from '@pagakit/contract'
import type { ClientSettings } from './client-settings.ts'
import { notify } from './hooks.ts'
import type { Exchanged, Result } from './interpret.ts'

/**
 * Compares an answer with its model. The answer to a call that changed something is never withheld for it; one that
 * nothing was found has nothing to compare.
 *
 * @throws PagaError `MALFORMED_RESPONSE` with `responseValidation: 'strict'`, for calls that change nothing
 */
export function checkAnswer(
  value: Result,
  { prepared, answer }: Exchanged,
  { responseValidation, logger }: ClientSettings,
): void {
  const { operation, effect, referenceNumber } = prepared
  if (value.verdict === 'not-found') return
  if (logger === undefined && responseValidation !== 'strict') return
  const result = operation.response['~standard'].validate(value)
  if (result instanceof Promise || result.issues === undefined) return
  const fields = result.issues.map(({ path = [] }) =>
    path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
  )
  notify(() =>
    logger?.warn('an answer does not fit its model', { operation: operation.name, referenceNumber, fields }),
  )
  const changesNothing = effect === 'read' || effect === 'status' || effect === 'validate'
  if (responseValidation !== 'strict' || !changesNothing) return
  throw new PagaError({
    code: 'MALFORMED_RESPONSE',
    operation: operation.name,
    referenceNumber,
    httpStatus: answer.status,
    message: `the answer does not fit its model at ${fields.join(', ')}.`,
    hint: "Report it; responseValidation: 'warn' lets such answers pass.",
    outcome: 'unknown',
    retry: 'safe',
    params: { fields },
  })
}
