import { expect, test } from 'vitest'
import { deriveSecret, digitsOf } from './derive-secret.ts'

// printf '["charge","organisation","CHARGE-A"]' | openssl dgst -sha512 -hmac TESTHASHKEY
const digest =
  '208222f5f73b2665ff5fead40f96baa4947a06e7223f89c6e2136f3fa4bb134c9032a221909d79037b77bd22d5426cbd2bcad61db63cf6d738cc29a4a0f0830e'

test('is the HMAC of purpose and parts', () => {
  expect(deriveSecret('TESTHASHKEY', 'charge', ['organisation', 'CHARGE-A'])).toBe(digest)
})

test('is another one for another purpose, part, place of the cut or secret', () => {
  const others = [
    deriveSecret('TESTHASHKEY', 'withdrawal', ['organisation', 'CHARGE-A']),
    deriveSecret('TESTHASHKEY', 'charge', ['organisation', 'CHARGE-B']),
    deriveSecret('TESTHASHKEY', 'charge', ['organisationCHARGE-A']),
    deriveSecret('TESTHASHKEY', 'charge', ['organisation"', '"CHARGE-A']),
    deriveSecret('OTHERHASHKEY', 'charge', ['organisation', 'CHARGE-A']),
  ]
  expect(new Set([digest, ...others]).size).toBe(6)
})

test('gives as many decimal digits as are asked for', () => {
  // The remainder of the number above, worked out by another program.
  expect(digitsOf(digest, 6)).toBe('775182')
  expect(digitsOf('0a', 4)).toBe('0010')
})
