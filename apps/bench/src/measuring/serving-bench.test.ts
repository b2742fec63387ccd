import { afterAll, expect, test } from 'vitest'
import type { Case } from '../subjects/subject.ts'
import { ServingBench } from './serving-bench.ts'

// Real servers and a real client, only short. Nothing here depends on how long anything takes.

const bench = new ServingBench({ sampleMs: 1, warmUpMs: 1, divisor: 1 })
afterAll(() => bench.close())

test.each(['node:http', 'hono', 'sandbox', 'sandbox --data'])(
  '%s carries out the transfers and looks of the client',
  async (server) => {
    for (const asked of ['transfer', 'balance'] as const) {
      const situation: Case = { name: asked, asked, contenders: [server], concurrency: 2 }
      const sample = await bench.measure(server, situation)
      expect(sample).toMatchObject({ count: 8, facts: {} })
      expect(sample.cpuMicros).toBeGreaterThan(0)
    }
  },
)

test('says which server it does not know', async () => {
  await expect(bench.measure('abacus', { name: 'any', contenders: [] })).rejects.toThrow(
    'there is no server abacus',
  )
})
