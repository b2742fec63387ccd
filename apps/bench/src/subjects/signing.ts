import { LongLivedBench } from '../measuring/long-lived-bench.ts'
import type { Subject } from './subject.ts'

const CASE = '125 bytes'

/** The hash of a request, from its fields. */
export const signing: Subject = {
  name: 'signing',
  summary: 'The SHA-512 of a deposit to a bank: five members and the key, 125 bytes, as hexadecimal text.',
  work: 'hash',
  cases: [
    {
      name: CASE,
      floor: 'one-shot hash',
      contenders: ['concatenated by hand', 'pagakit sign', 'createHash'],
    },
  ],
  goals: [
    {
      name: 'pagakit sign / one-shot hash',
      figure: (results) => results.ratio(CASE, 'pagakit sign'),
      atMost: 1.15,
    },
  ],
  open: async (settings) => new LongLivedBench(settings),
}
