import { expect, test } from 'vitest'
import { interleave } from './interleave.ts'

test('measures the floor immediately beside each contender, in every round', async () => {
  const order: string[] = []
  const cases = [{ name: 'case', floor: 'floor', contenders: ['a', 'b', 'c'] }]
  const measurements = await interleave(cases, 2, async (contender) => {
    order.push(contender)
    return { count: order.length, cpuMicros: 1, wallMicros: 1, facts: {} }
  })
  expect(order.join(' ')).toBe('a floor b c floor a floor b c floor')
  expect(
    measurements.map(({ round, contender, sample, floor }) => [round, contender, floor?.count, sample.count]),
  ).toEqual([
    [1, 'a', 2, 1],
    [1, 'b', 2, 3],
    [1, 'c', 5, 4],
    [2, 'a', 7, 6],
    [2, 'b', 7, 8],
    [2, 'c', 10, 9],
  ])
})

test('leaves a case out after its last round, and measures no floor where there is none', async () => {
  const order: string[] = []
  const cases = [
    { name: 'long', contenders: ['a'], mostRounds: 1 },
    { name: 'short', contenders: ['b'] },
  ]
  await interleave(cases, 3, async (contender) => {
    order.push(contender)
    return { count: 1, cpuMicros: 1, wallMicros: 1, facts: {} }
  })
  expect(order.join(' ')).toBe('a b b b')
})
