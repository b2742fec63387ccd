import { expect, test } from 'vitest'
import { SoakBench } from './soak-bench.ts'

test('asks for so many seconds at a rate, and tells what the server held', async () => {
  const bench = new SoakBench({ sampleMs: 1, warmUpMs: 1, divisor: 1 })
  const contenders = ['sandbox']
  const sample = await bench.measure('sandbox', { name: 'short', contenders, count: 1, perSecond: 20 })
  expect(sample.count).toBe(20)
  expect(sample.facts['heap MiB, late']).toBeGreaterThan(1)
  expect(sample.facts['RSS MiB, late']).toBeGreaterThan(10)
  expect(sample.facts['p99 ms']).toBeGreaterThan(0)
})
