import { PagaError } from '@pagakit/contract'

/** The error for a setting the sandbox cannot work with. Neither sentence may hold the setting's value if it is secret. */
export function settingsError(setting: string, message: string, hint: string): PagaError {
  return new PagaError({
    code: 'INVALID_SETTINGS',
    operation: 'sandbox',
    message,
    hint,
    outcome: 'not-sent',
    retry: 'never',
    params: { setting },
  })
}
