import { FreshBench } from '../measuring/fresh-bench.ts'
import type { Results } from '../measuring/results.ts'
import { withServer } from '../measuring/with-server.ts'
import type { Case, Subject } from './subject.ts'

const FLOOR = 'undici.request'
const RUN = '100,000 rows'
// V8 lets a heap grow while there is room. In a small one what is held shows.
const smallHeap = ['--max-semi-space-size=1', '--max-old-space-size=64']
const [fewRows, manyRows] = ['10,000 rows, small heap', '300,000 rows, small heap']

const flags = ['--conditions=@pagakit/source']
const shared = { concurrency: 64, flags }
const memory = { ...shared, contenders: ['pagakit undici'], flags: [...flags, ...smallHeap], mostRounds: 3 }
const cases: readonly Case[] = [
  {
    ...shared,
    name: '10,000 rows',
    floor: FLOOR,
    contenders: ['pagakit undici', 'pagakit ky', 'paga-business'],
    count: 10_000,
  },
  { ...shared, name: RUN, floor: FLOOR, contenders: ['pagakit undici'], count: 100_000 },
  { ...memory, name: fewRows, count: 10_000 },
  { ...memory, name: manyRows, count: 300_000 },
]

/** A list of payments from a stream, in a process of its own each time. */
export const bulk: Subject = {
  name: 'bulk',
  summary: 'A list of transfers from a stream of CSV, 64 under way at once, an outcome written for each.',
  work: 'row',
  cases,
  goals: [
    {
      name: `pagakit undici / undici.request, ${RUN}`,
      figure: (results) => results.ratio(RUN, 'pagakit undici'),
      atMost: 1.15,
    },
    {
      name: 'peak memory of pagakit undici, 300,000 rows / 10,000 rows',
      figure: (results) => peakOf(results, manyRows) / peakOf(results, fewRows),
      atMost: 1.05,
    },
  ],
  open: (settings) => withServer((server) => new FreshBench(settings, server)),
}

function peakOf(results: Results, situation: string): number {
  return results.of(situation, 'pagakit undici').fact('peak MB')
}
