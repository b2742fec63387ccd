import { type Operation, PagaError } from '@pagakit/contract'
import type { InputIssue } from './check-input.ts'

/** The error of an input that does not fit its operation, with every reason: for people in the message, for programs in `params`. */
export function invalidInput(operation: Operation, issues: readonly InputIssue[]): PagaError {
  return new PagaError({
    code: 'INVALID_INPUT',
    operation: operation.name,
    message: `${issues.map(({ field, reason, fix }) => `${field} ${reason} (${fix})`).join('; ')}.`,
    hint: 'Nothing was sent.',
    outcome: 'not-sent',
    retry: 'never',
    params: { issues },
  })
}
