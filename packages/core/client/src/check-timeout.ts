import { PagaError } from '@pagakit/contract'

/** The longest a timer can wait: 2^31 - 1 milliseconds, nearly 25 days. A longer one would fire at once. */
const LONGEST_MS = 2_147_483_647

/** True for a number of milliseconds that a timer can wait. */
export function isTimeout(timeoutMs: unknown): timeoutMs is number {
  return typeof timeoutMs === 'number' && timeoutMs > 0 && timeoutMs <= LONGEST_MS
}

/** What a number of milliseconds must be, in words. */
export function timeoutRule(option: string): string {
  return `${option} must be a number above 0 and at most ${LONGEST_MS}.`
}

/**
 * Checks the deadline a caller gives for one call, or another of the options that are milliseconds.
 *
 * @throws PagaError `INVALID_INPUT`
 */
export function checkTimeout(operation: string, timeoutMs: number, option = 'timeoutMs'): number {
  if (isTimeout(timeoutMs)) return timeoutMs
  throw new PagaError({
    code: 'INVALID_INPUT',
    operation,
    message: timeoutRule(option),
    hint: `Mend options.${option}; nothing was sent.`,
    outcome: 'not-sent',
    retry: 'never',
    params: { option },
  })
}
