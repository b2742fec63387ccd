import { expect, test } from 'vitest'
import { collectSettlement } from './settle-collect.ts'
import { status } from './status.ts'

function settled(value: Record<string, unknown>, httpStatus = 200) {
  const envelope = { referenceNumber: 'R', statusCode: 0, statusMessage: 'success' }
  return collectSettlement.judge({
    operation: status,
    httpStatus,
    value: { ...envelope, ...value },
    referenceNumber: 'R',
  })
}

test.each([
  [0, 'successful'],
  ['0', 'successful'],
  [2, 'successful'],
  [1, 'pending'],
  [-2, 'refused'],
  ['-3', 'refused'],
  [-1, 'unknown'],
  [114, 'unknown'],
  [7, 'unknown'],
  [undefined, 'unknown'],
])('a request of which the status says %j is %s', (statusCode, verdict) => {
  expect(settled({ data: { referenceNumber: 'R', statusCode } })).toBe(verdict)
})

test('success of the question alone proves nothing', () => {
  for (const data of [undefined, null, '', [], 'success', {}]) expect(settled({ data })).toBe('unknown')
})

test('what is told of another request proves nothing', () => {
  expect(settled({ data: { referenceNumber: 'S', statusCode: 0 } })).toBe('unknown')
  expect(settled({ referenceNumber: 'S', data: { referenceNumber: 'R', statusCode: 0 } })).toBe('unknown')
})

test('a question that was refused proves nothing, unless with the code of a request that is over', () => {
  const data = { referenceNumber: 'R', statusCode: 0 }
  for (const statusCode of [-1, 121, 401]) expect(settled({ statusCode, data })).toBe('unknown')
  expect(settled({ data }, 500)).toBe('unknown')
  for (const statusCode of [-2, -3]) expect(settled({ statusCode })).toBe('refused')
})

test('a question that is pending itself is no more', () => {
  expect(settled({ statusCode: 1 })).toBe('pending')
})
