import { expect, test } from 'vitest'
import { failure, systemCodeOf, unsendable } from './failure.ts'

test('says what happened, why, and how far the request got', () => {
  expect(failure('unreachable', 'none', 'paga.test', 'ENOTFOUND').message).toBe(
    'There was no connection to paga.test (ENOTFOUND). Nothing was sent.',
  )
  expect(failure('interrupted', 'some', 'paga.test')).toMatchObject({
    message:
      'The connection to paga.test broke before the whole answer was there. The request may have arrived and may have been carried out.',
    systemCode: undefined,
  })
})

test('a request that cannot be sent was not sent', () => {
  expect(unsendable('its URL cannot be read')).toMatchObject({
    kind: 'unreachable',
    bytesWritten: 'none',
    message: 'The request cannot be sent: its URL cannot be read. Nothing was sent.',
  })
})

test.for([
  [Object.assign(new Error('x'), { code: 'UND_ERR_SOCKET' }), 'UND_ERR_SOCKET'],
  [Object.assign(new Error('x'), { code: 20 }), undefined],
  [Object.assign(new Error('x'), { code: 'credentials: s3cr3t' }), undefined],
  ['ECONNRESET', undefined],
  [undefined, undefined],
])('takes from %s the code %s and nothing else', ([error, code]) => {
  expect(systemCodeOf(error)).toBe(code)
})
