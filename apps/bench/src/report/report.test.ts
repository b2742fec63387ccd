import { expect, test } from 'vitest'
import { Results } from '../measuring/results.ts'
import type { Sample } from '../measuring/sample.ts'
import type { Subject } from '../subjects/subject.ts'
import { reportOf } from './report.ts'
import { reportText } from './report-text.ts'

const subject: Subject = {
  name: 'shop',
  summary: 'Sells one thing.',
  work: 'sale',
  cases: [
    { name: 'at noon', floor: 'by hand', contenders: ['ours'] },
    { name: 'at night', contenders: ['ours'] },
  ],
  goals: [
    { name: 'ours / by hand', figure: (results) => results.ratio('at noon', 'ours'), atMost: 1.05 },
    { name: 'ours, generously', figure: (results) => results.ratio('at noon', 'ours'), atMost: 1.5 },
  ],
  open: () => Promise.reject(new Error('not opened here')),
}

function sample(cpuMicros: number, facts: Sample['facts']): Sample {
  return { count: 1, cpuMicros, wallMicros: 1_000_000, facts }
}

const report = reportOf(
  subject,
  7,
  new Results([
    {
      round: 1,
      situation: 'at noon',
      contender: 'ours',
      sample: sample(1234.5, { MB: 3 }),
      floor: sample(1000, { MB: 2 }),
    },
    { round: 1, situation: 'at night', contender: 'ours', sample: sample(50, {}), floor: undefined },
  ]),
)

test('a goal is missed above its limit, by however little', () => {
  expect(report.goals).toEqual([
    { name: 'ours / by hand', figure: 1.23, atMost: 1.05, reached: false },
    { name: 'ours, generously', figure: 1.23, atMost: 1.5, reached: true },
  ])
})

test('the table lines up, the floor first, and every goal stands beside its figure', () => {
  const [, ...lines] = reportText(report).split('\n').slice(1)
  expect(lines).toEqual([
    '',
    'at noon  CPU us/sale  x by hand  sales/s  MB',
    'by hand        1,000       1.00        1   2',
    'ours           1,230       1.23        1   3',
    '',
    'at night  CPU us/sale    sales/s',
    'ours               50          1',
    '',
    'goal              figure  at most',
    'ours / by hand      1.23     1.05  missed',
    'ours, generously    1.23     1.50      ok',
    '',
  ])
})
