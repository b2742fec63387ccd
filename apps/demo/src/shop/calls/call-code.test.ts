import { expect, test } from 'vitest'
import { callCode } from './call-code.ts'

test('writes a short call on one line', () => {
  const code = callCode('business', 'getOperationStatus', { referenceNumber: 'R1A', locale: undefined })
  expect(code).toBe("await business.getOperationStatus({ referenceNumber: 'R1A' })")
})

test('writes a long call a member a line, nested ones indented', () => {
  const request = {
    referenceNumber: 'R'.repeat(40),
    payer: { name: 'Ada\'s "books"' },
    methods: ['A', 'B'],
    count: 2,
  }
  expect(callCode('collect', 'paymentRequest', request)).toBe(`await collect.paymentRequest({
  referenceNumber: '${'R'.repeat(40)}',
  payer: { name: 'Ada\\'s "books"' },
  methods: ['A', 'B'],
  count: 2,
})`)
})

test.each(['\u202e', '\u2066', '\u200f', '\ufeff', '\u0085'])('writes %j so that it is seen', (character) => {
  const code = callCode('collect', 'status', { referenceNumber: `A${character}B` })
  expect(code).toMatch(/^await collect\.status\(\{ referenceNumber: 'A\\u[0-9a-f]{4}B' \}\)$/)
})
