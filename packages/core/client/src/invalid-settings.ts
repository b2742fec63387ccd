import { PagaError } from '@pagakit/contract'

/** The error of settings that are missing or wrong: nothing was sent, and it holds none of their values. */
export function invalidSettings(
  operation: string,
  message: string,
  hint: string,
  params: Readonly<Record<string, unknown>>,
): PagaError {
  return new PagaError({
    code: 'INVALID_SETTINGS',
    operation,
    message,
    hint,
    outcome: 'not-sent',
    retry: 'never',
    params,
  })
}
