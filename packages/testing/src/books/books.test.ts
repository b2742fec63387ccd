import { expect, test } from 'vitest'
import { Chance } from './chance.ts'
import { chargeSteps } from './charge-steps.ts'
import { batchSteps, paymentSteps, type Step } from './payment-steps.ts'
import { peopleSteps } from './people-steps.ts'
import { Run, Tally } from './run.ts'
import { saleSteps } from './sale-steps.ts'
import { waitingSteps } from './waiting-steps.ts'

// `BOOKS_SEED=... BOOKS_STEPS=...` repeats a failure, or goes on for longer.
const seed = Number(process.env['BOOKS_SEED'] ?? Math.floor(Date.now() % 2 ** 31))
const wanted = Number(process.env['BOOKS_STEPS'] ?? 100_000)

const steps: readonly Step[] = [
  ...paymentSteps,
  ...batchSteps,
  ...chargeSteps,
  ...saleSteps,
  ...peopleSteps,
  ...waitingSteps,
]
const lottery: readonly Step[] = steps.flatMap((step) => Array<Step>(step.weight).fill(step))

/** How many steps one sandbox sees, and after how many its balances are looked at. */
const perRun = 500
const perLook = 20

async function runOnce(runSeed: number, tally: Tally): Promise<void> {
  await using run = await Run.start(runSeed, tally)
  for (let count = 1; count <= perRun; count += 1) {
    const step = lottery[run.chance.below(lottery.length)]
    if (step === undefined) throw new Error('there is no step')
    const told = `seed ${seed}, sandbox ${runSeed}, step ${count} (${step.name})`
    try {
      run.wait(1_000)
      tally.count(step.name, await step.take(run))
      if (run.sum() !== '0') throw new Error(`the sum of all entries is ${run.sum()}`)
      if (count % perLook === 0 && run.differences().length > 0) throw new Error(run.differences().join('; '))
    } catch (error) {
      throw new Error(`${told}: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
}

test('after any sequence of operations the books are those of the oracle', {
  timeout: 3_600_000,
}, async () => {
  const tally = new Tally()
  const seeds = new Chance(seed)
  while (tally.steps < wanted) await runOnce(seeds.below(2 ** 31), tally)
  if (wanted < 100_000) return
  expect(tally.successes / tally.steps).toBeGreaterThan(0.6)
  const rare = steps.filter(({ name }) => (tally.byOperation.get(name) ?? 0) < 500)
  expect(rare.map(({ name }) => name)).toEqual([])
})
