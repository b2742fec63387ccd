import type { Results } from '../measuring/results.ts'
import { SoakBench } from '../measuring/soak-bench.ts'
import type { Case, Goal, Subject } from './subject.ts'

const SECONDS = 600
const PER_SECOND = 500

const shared = {
  asked: 'transfer',
  concurrency: 16,
  count: SECONDS,
  perSecond: PER_SECOND,
  mostRounds: 1,
} as const
const inFile: Case = { ...shared, name: 'books in a file', contenders: ['sandbox --data'] }
const inMemory: Case = { ...shared, name: 'books in memory', contenders: ['sandbox'] }

/** Ten minutes at an even rate: what does not grow in that time does not grow in a day. */
export const soak: Subject = {
  name: 'soak',
  summary: 'The sandbox for ten minutes at 500 transfers a second, and what it holds. Twenty minutes.',
  work: 'transfer',
  cases: [inMemory, inFile],
  goals: [
    rateOf(inFile),
    growthOf('RSS', inFile),
    growthOf('heap', inFile),
    rateOf(inMemory),
    // What else the process holds is the books themselves, which grow with every transfer.
    growthOf('heap', inMemory),
  ],
  open: async (settings) => new SoakBench(settings),
}

function rateOf({ name, contenders: [contender = ''] }: Case): Goal {
  return {
    name: `${PER_SECOND} a second / what was held, ${name}`,
    figure: (results: Results) => PER_SECOND / results.of(name, contender).perSecond,
    // Collecting garbage before each look takes some of the time.
    atMost: 1.05,
  }
}

function growthOf(what: 'RSS' | 'heap', { name, contenders: [contender = ''] }: Case): Goal {
  return {
    name: `${what} in the last quarter / in the second, ${name}`,
    figure: (results: Results) => {
      const figures = results.of(name, contender)
      return figures.fact(`${what} MiB, late`) / figures.fact(`${what} MiB, early`)
    },
    atMost: 1.05,
  }
}
