import { expect, test } from 'vitest'
import { failure, systemCodeOf } from './failure.ts'

test('says what happened, why, and how far the request got', () => {
  expect(failure('unreachable', 'none', { host: 'paga.test', systemCode: 'ENOTFOUND' }).message).toBe(
    'There was no connection to paga.test (ENOTFOUND). Nothing was sent.',
  )
  expect(failure('unreachable', 'none', { host: 'paga.test', detail: 'within 5 ms' }).message).toBe(
    'There was no connection to paga.test within 5 ms. Nothing was sent.',
  )
  expect(failure('interrupted', 'some', { host: 'paga.test' }).message).toBe(
    'The connection to paga.test broke before the whole answer was there. The request may have arrived and may have been carried out.',
  )
})

test.for([
  [Object.assign(new Error('x'), { code: 'ECONNRESET' }), 'ECONNRESET'],
  [new TypeError('fetch failed', { cause: { code: 'UND_ERR_SOCKET' } }), 'UND_ERR_SOCKET'],
  [Object.assign(new Error('x'), { code: 20 }), undefined],
  [Object.assign(new Error('x'), { code: 'credentials: s3cr3t' }), undefined],
  ['ECONNRESET', undefined],
  [undefined, undefined],
])('takes from %s the code %s and nothing else', ([error, code]) => {
  expect(systemCodeOf(error)).toBe(code)
})
