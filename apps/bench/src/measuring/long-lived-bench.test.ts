import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Bench } from '../subjects/subject.ts'
import { interleave } from './interleave.ts'
import { LongLivedBench } from './long-lived-bench.ts'
import { withServer } from './with-server.ts'

// Processes, a server and a certificate, as in a real run; only short. Nothing here depends on how long anything takes.

let bench: Bench

beforeAll(async () => {
  bench = await withServer((server) => new LongLivedBench({ sampleMs: 1, warmUpMs: 1, divisor: 1 }, server))
}, 60_000)
afterAll(() => bench.close())

test('measures contenders in processes of their own, over http and https', async () => {
  const contenders = ['pagakit undici']
  const cases = (['http', 'https'] as const).map((protocol) => {
    return { name: protocol, floor: 'undici.request', contenders, concurrency: 2, protocol }
  })
  const measurements = await interleave(cases, 1, (contender, situation) =>
    bench.measure(contender, situation),
  )
  expect(measurements.map(({ situation }) => situation)).toEqual(['http', 'https'])
  for (const { sample, floor } of measurements) {
    expect(sample).toMatchObject({ count: 8, facts: {} })
    expect(sample.cpuMicros).toBeGreaterThan(0)
    expect(floor?.wallMicros).toBeGreaterThan(0)
  }
}, 60_000)

test('says which contender it does not know', async () => {
  const measuring = bench.measure('abacus', { name: 'hash', contenders: [] })
  await expect(measuring).rejects.toThrow('there is no contender abacus')
}, 60_000)
