import type { ErrorCause, SecretInput } from '@pagakit/contract'
import { PagaError, Secret } from '@pagakit/contract'

/** Where a setting is used: in an HTTP header, which cannot carry every character, or only in a hash. */
export type SecretUse = 'header' | 'hash'

/** Why a setting was refused; `params.reason` of the error. */
export type SettingProblem = 'missing' | 'surrounding-space' | 'not-a-header-value' | 'function-failed'

const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/

const problems: Readonly<Record<SettingProblem, string>> = {
  missing: 'is missing or empty',
  'surrounding-space': 'begins or ends with white space',
  'not-a-header-value': 'has a character that cannot stand in an HTTP header',
  'function-failed': 'could not be had: the function given for it failed',
}

/**
 * Wraps a setting so that it cannot be printed, after checking that it can be used. A text is checked at once; what a
 * function gives is checked each time it is revealed. No error holds the value.
 *
 * For people who write authenticators; `operation` names theirs in errors.
 *
 * @throws PagaError `INVALID_SETTINGS`, `not-sent`, with `params: { setting, reason }`.
 */
export function checkedSecret(
  input: SecretInput,
  setting: string,
  use: SecretUse,
  operation: string,
): Secret {
  const check = (value: string): string => {
    const problem = problemOf(value, use)
    if (problem !== undefined) throw settingError(setting, problem, operation)
    return value
  }
  if (typeof input !== 'function') return new Secret(check(input))
  return new Secret(async () => {
    const asked = Promise.resolve().then(input)
    const value = await asked.catch((cause: unknown) => {
      throw settingError(setting, 'function-failed', operation, cause)
    })
    return check(value)
  })
}

function problemOf(value: unknown, use: SecretUse): SettingProblem | undefined {
  if (typeof value !== 'string' || value === '') return 'missing'
  if (value.trim() !== value) return 'surrounding-space'
  return use === 'header' && !HEADER_VALUE.test(value) ? 'not-a-header-value' : undefined
}

function settingError(
  setting: string,
  reason: SettingProblem,
  operation: string,
  cause?: unknown,
): PagaError {
  const failed = reason === 'function-failed'
  return new PagaError({
    code: 'INVALID_SETTINGS',
    message: `The setting ${setting} ${problems[reason]}.`,
    outcome: 'not-sent',
    retry: failed ? 'safe' : 'same-reference',
    hint: failed
      ? `Let the function for ${setting} give its text, or try again when its source is back.`
      : `Copy ${setting} again from the Paga dashboard, without spaces or line breaks around it.`,
    operation,
    params: { setting, reason },
    ...(failed ? { cause: withoutMessage(cause) } : {}),
  })
}

/** Only the name: the message of an error from a secret store may hold the secret. */
function withoutMessage(cause: unknown): ErrorCause {
  const name = cause instanceof Error ? cause.constructor.name : 'Error'
  return { name, message: 'not shown, since it may hold the secret' }
}
