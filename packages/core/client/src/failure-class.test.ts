import { PagaError, type PagaErrorCode, pagaErrorCodes } from '@pagakit/contract'
import { expect, test } from 'vitest'
import { failureClass } from './failure-class.ts'

function failure(
  code: PagaErrorCode,
  more: { outcome?: 'not-sent'; httpStatus?: number; kind?: string } = {},
) {
  const { outcome = 'unknown', httpStatus, kind } = more
  return new PagaError({
    code,
    operation: 'look',
    message: 'it failed.',
    hint: 'Look.',
    outcome,
    retry: 'never',
    httpStatus,
    params: { kind },
  })
}

test.each([
  ['nothing-written', failure('CONNECTION_FAILED', { outcome: 'not-sent', kind: 'unreachable' })],
  ['interrupted', failure('CONNECTION_FAILED', { kind: 'interrupted' })],
  ['interrupted', failure('CONNECTION_FAILED', { kind: 'unreachable' })],
  ['http-408-425', failure('HTTP_FAILED', { httpStatus: 408 })],
  ['http-408-425', failure('HTTP_FAILED', { httpStatus: 425 })],
  ['http-429', failure('RATE_LIMITED', { httpStatus: 429 })],
  ['http-5xx', failure('HTTP_FAILED', { httpStatus: 500 })],
  ['http-5xx', failure('HTTP_FAILED', { httpStatus: 504 })],
  ['malformed', failure('MALFORMED_RESPONSE')],
  ['malformed', failure('REFERENCE_MISMATCH')],
  ['ambiguous-code', failure('UNCERTAIN')],
  ['duplicate', failure('DUPLICATE_REFERENCE')],
] as const)('%s is the class of failure %#', (expected, error) => {
  expect(failureClass(error)).toBe(expected)
})

test.each([400, 404, 405, 413, 415, 418, 499, undefined])('HTTP %s is final', (httpStatus) => {
  expect(failureClass(failure('HTTP_FAILED', httpStatus === undefined ? {} : { httpStatus }))).toBe('final')
})

test('a certificate that is not trusted is final, though nothing was written', () => {
  expect(failureClass(failure('CONNECTION_FAILED', { outcome: 'not-sent', kind: 'certificate' }))).toBe(
    'final',
  )
})

const repeatable = [
  'CONNECTION_FAILED',
  'HTTP_FAILED',
  'RATE_LIMITED',
  'MALFORMED_RESPONSE',
  'REFERENCE_MISMATCH',
  'UNCERTAIN',
  'DUPLICATE_REFERENCE',
]

// The codes come from the closed list: one that is added later is final until somebody decides otherwise here.
const others = Object.keys(pagaErrorCodes).filter((code) => !repeatable.includes(code)) as PagaErrorCode[]

test.each(others)('%s is final, sent or not', (code) => {
  expect(failureClass(failure(code))).toBe('final')
  expect(failureClass(failure(code, { outcome: 'not-sent' }))).toBe('final')
})
