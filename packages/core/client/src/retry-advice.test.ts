import type { Effect, Outcome, PagaErrorCode, Retry } from '@pagakit/contract'
import { expect, test } from 'vitest'
import { nextStep, retryAdvice } from './retry-advice.ts'

const any = 'CONNECTION_FAILED'

test.each<[Effect, Outcome, PagaErrorCode, Retry]>([
  ['money', 'unknown', any, 'settle-first'],
  ['money', 'not-sent', any, 'same-reference'],
  ['money', 'rejected', 'REFUSED', 'never'],
  ['money', 'unknown', 'DUPLICATE_REFERENCE', 'settle-first'],
  ['money', 'rejected', 'HASH_REFUSED', 'same-reference'],
  ['money', 'rejected', 'AUTHENTICATION_REFUSED', 'same-reference'],
  ['write', 'unknown', any, 'settle-first'],
  ['write', 'not-sent', any, 'same-reference'],
  ['exchange', 'unknown', any, 'never'],
  ['exchange', 'not-sent', any, 'same-reference'],
  ['refresh', 'unknown', any, 'safe'],
  ['read', 'unknown', any, 'safe'],
  ['read', 'not-sent', any, 'safe'],
  ['read', 'rejected', 'REFUSED', 'never'],
  ['read', 'unknown', 'DUPLICATE_REFERENCE', 'never'],
  ['status', 'unknown', 'UNKNOWN_REFERENCE', 'safe'],
  ['validate', 'unknown', 'UNCERTAIN', 'safe'],
])('%s, %s, %s: %s', (effect, outcome, code, retry) => {
  expect(retryAdvice(effect, outcome, code)).toBe(retry)
})

test('no money call whose outcome is unknown is ever called safe to send again', () => {
  const codes: PagaErrorCode[] = [
    'TIMED_OUT',
    'ABORTED',
    'HTTP_FAILED',
    'UNCERTAIN',
    'REDIRECTED',
    'RATE_LIMITED',
  ]
  for (const code of codes) expect(retryAdvice('money', 'unknown', code)).toBe('settle-first')
})

test('tells a payer whose outcome is unknown to settle before paying again', () => {
  expect(nextStep({ effect: 'money', operation: {} }, 'unknown')).toContain(
    'settle(referenceNumber) before you pay again',
  )
})

test('tells what the operation itself says, where it says something and the outcome is unknown', () => {
  const call = { effect: 'money', operation: { ifUnknown: 'Look it up.' } } as const
  expect(nextStep(call, 'unknown')).toBe('Look it up.')
  expect(nextStep(call, 'not-sent')).toContain('No byte of the request was written')
  expect(nextStep(call, 'rejected')).toBe('It was not carried out.')
})

test.each<[Effect, Outcome, string]>([
  ['money', 'not-sent', 'No byte of the request was written'],
  ['money', 'rejected', 'It was not carried out'],
  ['write', 'unknown', 'read back'],
  ['exchange', 'unknown', 'Start the authorization anew'],
  ['read', 'unknown', 'moves no money'],
])('after %s, %s says: %s', (effect, outcome, words) => {
  expect(nextStep({ effect, operation: {} }, outcome)).toContain(words)
})
