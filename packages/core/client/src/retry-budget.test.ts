import { expect, test } from 'vitest'
import { RetryBudget } from './retry-budget.ts'

/** Spends until nothing is left; says how often that went. */
function spendAll(budget: RetryBudget): number {
  let spent = 0
  while (budget.spend()) spent++
  return spent
}

test('a full budget of 500 pays for 100 further attempts at 5 each', () => {
  expect(spendAll(new RetryBudget())).toBe(100)
})

test('a success pays back 10: two further attempts', () => {
  const budget = new RetryBudget()
  spendAll(budget)
  budget.refund()
  expect(spendAll(budget)).toBe(2)
})

test('successes cannot save up more than the budget held at first', () => {
  const budget = new RetryBudget()
  for (let success = 0; success < 1_000; success++) budget.refund()
  expect(spendAll(budget)).toBe(100)
})
