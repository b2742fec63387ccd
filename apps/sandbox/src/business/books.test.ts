import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Ask, testSandbox } from '../ask-business.fixture.ts'

// A second, small account of who has what, written without a look at the sandbox's own rules: in kobo, as numbers.
const wallets = ['@adaeze', '@chinedu', '@fatima', '@ngozi'] as const
const pins = { '@adaeze': '1234', '@chinedu': '2345', '@fatima': '3456', '@ngozi': '4567' } as const
const phones = {
  '@adaeze': '+2348012345678',
  '@chinedu': '+2348023456789',
  '@fatima': '+2348034567890',
  '@ngozi': '+2348055500000',
} as const
const mostHeld = {
  '@adaeze': Number.POSITIVE_INFINITY,
  '@chinedu': 30_000_000,
  '@fatima': 50_000_000,
  '@ngozi': 30_000_000,
}
const mostSent = { '@adaeze': 500_000_000, '@chinedu': 5_000_000, '@fatima': 10_000_000, '@ngozi': 5_000_000 }

type Wallet = (typeof wallets)[number]
type Payer = Wallet | 'organisation'

interface Step {
  readonly operation: 'transfer' | 'deposit' | 'airtime'
  readonly payer: Payer
  readonly to: Wallet | 'stranger'
  readonly kobo: number
  readonly reference: number
}

const opening = (): Map<string, number> =>
  new Map([
    ['organisation', 100_000_000],
    ['customer:+2348012345678', 5_000_000],
    ['customer:+2348023456789', 29_000_000],
    ['customer:+2348034567890', 250_000],
    ['customer:+2348055500000', 0],
  ])

/** What a step must be answered with, and what it does to the oracle's own balances. */
function expected(step: Step, used: Set<number>, balances: Map<string, number>): number {
  if (used.has(step.reference)) return 105
  used.add(step.reference)
  const payer = accountOf(step.payer)
  const { to, fee, least, most } = ruleOf(step)
  if (step.operation === 'transfer' && to === payer) return 107
  if (step.kobo < least) return 137
  if (step.kobo > most) return 136
  if (step.payer !== 'organisation' && step.kobo > mostSent[step.payer]) return 136
  if ((balances.get(payer) ?? 0) < step.kobo + fee) return 139
  if (step.operation === 'transfer' && step.to !== 'stranger') {
    if ((balances.get(to) ?? 0) + step.kobo > mostHeld[step.to]) return 138
  }
  balances.set(payer, (balances.get(payer) ?? 0) - step.kobo - fee)
  balances.set(to, (balances.get(to) ?? 0) + step.kobo)
  balances.set('charged', (balances.get('charged') ?? 0) + fee)
  return 0
}

function accountOf(payer: Payer | 'stranger'): string {
  if (payer === 'organisation') return 'organisation'
  return payer === 'stranger' ? 'unclaimed:+2348099999999' : `customer:${phones[payer]}`
}

function ruleOf({ operation, to, kobo }: Step): { to: string; fee: number; least: number; most: number } {
  if (operation === 'airtime') return { to: 'operator:MTN', fee: 0, least: 5_000, most: 5_000_000 }
  if (operation === 'transfer') {
    return { to: accountOf(to), fee: to === 'stranger' ? 5_375 : 0, least: 100, most: 50_000_000 }
  }
  const fee = kobo <= 500_000 ? 1_075 : kobo <= 5_000_000 ? 2_688 : 5_375
  return { to: 'bank:058', fee, least: 10_000, most: 500_000_000 }
}

async function run(ask: Ask, step: Step): Promise<unknown> {
  const reference = `STEP-${step.reference}-A`
  const amount = (step.kobo / 100).toFixed(2)
  const destination = step.to === 'stranger' ? '08099999999' : step.to
  const credentials = step.payer === 'organisation' ? undefined : pins[step.payer]
  const principal = step.payer === 'organisation' ? undefined : step.payer
  const common = { referenceNumber: reference, amount }
  const sender = { senderPrincipal: principal, senderCredentials: credentials }
  if (step.operation === 'airtime') {
    const purchaser = { purchaserPrincipal: principal, purchaserCredentials: credentials }
    const body = { ...common, destinationPhoneNumber: '08031234567', ...purchaser }
    return (await ask('airtimePurchase', JSON.stringify(body), `${reference}${amount}`)).body['responseCode']
  }
  const account = step.operation === 'transfer' ? destination : '0123456789'
  const bank = step.operation === 'transfer' ? {} : { destinationBank: '058' }
  const body = { ...common, destinationAccount: account, ...bank, ...sender }
  const answer = await ask('moneyTransfer', JSON.stringify(body), `${reference}${amount}${account}`)
  return answer.body['responseCode']
}

const step: fc.Arbitrary<Step> = fc.record({
  operation: fc.constantFrom('transfer', 'deposit', 'airtime'),
  payer: fc.constantFrom('organisation', 'organisation', ...wallets),
  to: fc.constantFrom('stranger', ...wallets),
  kobo: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 5_000, max: 30_000_000 }) },
    fc.integer({ min: 1, max: 20_000 }),
    fc.integer({ min: 30_000_000, max: 60_000_000 }),
  ),
  reference: fc.nat({ max: 120 }),
})

test('stays equal to a second account of the same requests, with a sum of zero and nobody below zero', async () => {
  const seen = new Set<number>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 60 }), async (steps) => {
      const { sandbox, ask } = await testSandbox({ magicValues: false })
      const balances = opening()
      const used = new Set<number>()
      for (const each of steps) {
        const code = expected(each, used, balances)
        seen.add(code)
        expect(await run(ask, each)).toBe(code)
        expect(sandbox.ledger.sum()).toBe('0')
      }
      for (const [account, kobo] of balances) {
        if (account === 'charged') continue
        expect([account, Number(sandbox.ledger.balance(account)) * 100]).toEqual([
          account,
          expect.closeTo(kobo, 3),
        ])
      }
      const charged = Number(sandbox.ledger.balance('fees')) + Number(sandbox.ledger.balance('vat'))
      expect(charged * 100).toBeCloseTo(balances.get('charged') ?? 0, 3)
      const negative = sandbox.ledger.balances().filter(({ balance }) => balance.startsWith('-'))
      expect(negative.map(({ account }) => account)).toEqual(['funding'])
      await sandbox.close()
    }),
    { numRuns: 50 },
  )
  // The steps must have gone everywhere, or the agreement says little.
  expect([...seen].sort((left, right) => left - right)).toEqual([0, 105, 107, 136, 137, 138, 139])
}, 60_000)
