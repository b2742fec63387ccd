import { describe, expect, test } from 'vitest'
import { accountRules } from './account-rules.ts'
import { inNewBooks } from './ask-rule.ts'
import { ledgerSayings } from './ledger-sayings.ts'
import { otherEffects } from './other-effects.ts'
import { paymentRules } from './payment-rules.ts'
import { remarks } from './remarks.ts'
import { transferEffects } from './transfer-effects.ts'
import { transferRules } from './transfer-rules.ts'

const rules = [...transferRules, ...paymentRules, ...accountRules]
const cases = rules.flatMap(({ on, ...rule }) => on.map((operation) => ({ operation, ...rule })))
const aggregator = { aggregator: true }

describe.each(cases)('$operation: $says', ({ operation, right, wrong: [changes, code] }) => {
  test('what keeps to it is taken', async () => {
    await inNewBooks(async (ask) => expect((await ask(operation, right)).code).toBe(0), aggregator)
  })

  test('what does not is refused', async () => {
    await inNewBooks(async (ask) => expect((await ask(operation, changes)).code).toBe(code), aggregator)
  })
})

const effects = [...transferEffects, ...otherEffects]

test.each(effects)('$on: $says, as it shows', async ({ shows }) => {
  await inNewBooks(shows, aggregator)
})

describe('the table of rules', () => {
  const noRule = new Set(remarks.map(([says]) => says))
  const tried = new Set(
    [...rules, ...effects].flatMap(({ says, on }) => on.map((operation) => `${operation}: ${says}`)),
  )

  test('has everything the ledger says of a request, operation by operation', () => {
    const left = ledgerSayings().filter(
      ({ operation, says }) => !noRule.has(says) && !tried.has(`${operation}: ${says}`),
    )
    expect(left.filter(({ operation }) => !notDescribed.has(operation))).toEqual([])
  })

  test('has nothing the ledger does not say', () => {
    const said = new Set(ledgerSayings().flatMap(({ operation, says }) => [says, `${operation}: ${says}`]))
    expect([...noRule, ...tried].filter((saying) => !said.has(saying))).toEqual([])
  })
})

/** What only third parties know, and no package of ours has. */
const notDescribed: ReadonlySet<string> = new Set(['transactionStatus'])
