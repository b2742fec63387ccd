import { expect, test } from 'vitest'
import { findCycle } from './find-cycle.ts'

const graph = (edges: Record<string, string[]>): Map<string, Set<string>> =>
  new Map(Object.entries(edges).map(([name, next]) => [name, new Set(next)]))

test('finds a circle behind a straight road and names every stop', () => {
  expect(findCycle(graph({ a: ['b'], b: ['c'], c: ['d'], d: ['b'] }))).toEqual(['b', 'c', 'd', 'b'])
})

test('takes two roads to one place for no circle', () => {
  expect(findCycle(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toBeUndefined()
})
