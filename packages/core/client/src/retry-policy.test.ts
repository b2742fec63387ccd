import type { Effect } from '@pagakit/contract'
import { expect, test } from 'vitest'
import type { FailureClass } from './failure-class.ts'
import { retryPolicy } from './retry-policy.ts'

const effects = ['read', 'status', 'validate', 'money', 'write', 'exchange', 'refresh'] as const

// Further attempts, in the order of the effects above. Written down from the SDK columns of the retry matrix, not from the
// policy. The matrix lets a write be sent again after a 429; the rule that no write is ever sent twice once a byte was
// written is stronger, and is kept here. It also lets a refresh be sent again once; see decision 13.
const matrix: readonly (readonly [FailureClass, readonly number[]])[] = [
  ['nothing-written', [3, 3, 3, 3, 2, 1, 2]],
  ['interrupted', [3, 3, 3, 0, 0, 0, 0]],
  ['http-408-425', [3, 3, 3, 0, 0, 0, 0]],
  ['http-429', [3, 3, 3, 0, 0, 0, 1]],
  ['http-5xx', [3, 3, 3, 0, 0, 0, 0]],
  ['malformed', [1, 1, 1, 0, 0, 0, 0]],
  ['ambiguous-code', [1, 1, 0, 0, 0, 0, 0]],
  ['duplicate', [1, 0, 1, 0, 0, 0, 0]],
  ['final', [0, 0, 0, 0, 0, 0, 0]],
]

const cells = matrix.flatMap(([failure, row]) =>
  row.map((further, column) => [effects[column] ?? 'read', failure, further] as const),
)

test.each(cells)('%s after %s: %i further attempts', (effect, failure, further) => {
  expect(retryPolicy[effect][failure] ?? 0).toBe(further)
})

test('the matrix has a row for every kind of failure the policy knows, and a column for every effect', () => {
  const rows = new Set(matrix.map(([failure]) => failure as string))
  const known = Object.values(retryPolicy).flatMap((row) => Object.keys(row))
  expect(known.filter((failure) => !rows.has(failure))).toEqual([])
  expect(Object.keys(retryPolicy).toSorted()).toEqual([...effects].toSorted())
})

test.each<Effect>(['money', 'write'])('%s is sent again only where no byte was written', (effect) => {
  expect(Object.keys(retryPolicy[effect])).toEqual(['nothing-written'])
})
