import { PagaError } from '@pagakit/contract'

/** One hash key or several as a list. Refuses a missing or empty one: with no key anybody could make the same hash. */
export function hashKeyList(hashKeys: string | readonly string[], operation: string): readonly string[] {
  const keys = typeof hashKeys === 'object' ? hashKeys : [hashKeys]
  if (keys.length === 0 || !keys.every(isHashKey)) throw missingHashKey(operation)
  return keys
}

/** True for a text with at least one character. */
export function isHashKey(key: unknown): key is string {
  return typeof key === 'string' && key !== ''
}

/** The error for a hash key that is not there. */
export function missingHashKey(operation: string): PagaError {
  return new PagaError({
    code: 'INVALID_SETTINGS',
    message: 'The hash key is missing or empty.',
    outcome: 'not-sent',
    retry: 'same-reference',
    hint: 'Hand over the hash key that the Paga dashboard shows; it is also called HMAC or API key there.',
    operation,
    params: { setting: 'hashKey', reason: 'missing' },
  })
}
