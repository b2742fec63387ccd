import { LongLivedBench } from '../measuring/long-lived-bench.ts'
import type { Subject } from './subject.ts'

const CASE = '10,000 items'

/** A large answer from its bytes to values. */
export const json: Subject = {
  name: 'json',
  summary: 'A transaction history of 10,000 items, 2.3 MB of bytes to values whose amounts kept every digit.',
  work: 'document',
  cases: [{ name: CASE, floor: 'JSON.parse', contenders: ['pagakit decode', 'pagakit decode + model'] }],
  goals: [
    {
      name: 'pagakit decode + model / JSON.parse',
      figure: (results) => results.ratio(CASE, 'pagakit decode + model'),
      atMost: 1.4,
    },
  ],
  open: async (settings) => new LongLivedBench({ ...settings, sampleMs: settings.sampleMs * 4 }),
}
