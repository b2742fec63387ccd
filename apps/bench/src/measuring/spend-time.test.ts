import { expect, test } from 'vitest'
import { spendTime } from './spend-time.ts'

async function spend(microsEach: number, milliseconds: number): Promise<number[]> {
  const counts: number[] = []
  const work = async (count: number): Promise<number> => {
    counts.push(count)
    return count * microsEach
  }
  await spendTime(work, milliseconds)
  return counts
}

test.each([1, 1_000, 20_000])(
  'work of %d microseconds is done until the time is spent, and little longer',
  async (micros) => {
    const counts = await spend(micros, 1000)
    const spent = counts.reduce((sum, count) => sum + count * micros, 0)
    expect(spent).toBeGreaterThanOrEqual(1_000_000)
    expect(spent).toBeLessThan(1_000_000 + 8 * micros + 100_000)
  },
)

test('the portions grow', async () => {
  expect((await spend(1_000, 1000)).slice(0, 4)).toEqual([8, 16, 32, 64])
})

test('no time is spent where none is given', async () => {
  expect(await spend(1, 0)).toEqual([])
})
