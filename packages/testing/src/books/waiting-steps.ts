import type { Step } from './payment-steps.ts'
import { waitingAt } from './people.ts'
import type { Run } from './run.ts'

/** What happens to money that waits, and the passing of time. */
export const waitingSteps: readonly Step[] = [
  { name: 'withdrawal', weight: 4, take: async (run) => withdraw(run) },
  { name: 'proof of a level', weight: 1, take: async (run) => prove(run) },
  { name: 'days pass', weight: 1, take: async (run) => pass(run, 86_400_000 * (1 + run.chance.below(20))) },
  { name: 'minutes pass', weight: 1, take: async (run) => pass(run, 60_000 * (1 + run.chance.below(8))) },
]

/** Somebody without an account fetches what a code stands for, in cash or to a bank. */
function withdraw(run: Run): boolean {
  const { oracle, chance, sandbox } = run
  const waiting = oracle.waiting.filter(({ returnsAt }) => returnsAt === undefined)
  const one = waiting[chance.below(Math.max(waiting.length, 1))]
  if (one === undefined) return false
  const told = sandbox.messages
    .list()
    .filter(({ about, referenceNumber }) => about === 'withdrawal-code' && referenceNumber === one.reference)
  const code = /\b(\d{10})\b/.exec(told.at(-1)?.text ?? '')?.[1]
  if (code === undefined) return false
  const bank = chance.percent(50) ? '058' : undefined
  sandbox.withdrawals.redeem({ phoneNumber: one.phone, code, ...(bank === undefined ? {} : { bank }) })
  oracle.waiting = oracle.waiting.filter((other) => other !== one)
  oracle.apply([
    { from: waitingAt(one.phone), to: bank === undefined ? 'cash' : `bank:${bank}`, kobo: one.kobo },
  ])
  return true
}

function prove(run: Run): boolean {
  const { chance, oracle, sandbox } = run
  const { phone } = run.person()
  const level = chance.pick(['KYC1', 'KYC2', 'KYC3'])
  sandbox.customers.update(phone, { kycLevel: level })
  oracle.prove(phone, level)
  return true
}

function pass(run: Run, milliseconds: number): boolean {
  run.wait(milliseconds)
  return true
}
