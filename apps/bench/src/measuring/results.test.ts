import { expect, test } from 'vitest'
import { type Measurement, Results } from './results.ts'
import type { Sample } from './sample.ts'

function sample(cpuMicros: number, facts: Sample['facts'] = {}): Sample {
  return { count: 10, cpuMicros, wallMicros: 2 * cpuMicros, facts }
}

function measured(round: number, contender: string, cpuMicros: number, floor: number): Measurement {
  return { round, situation: 'case', contender, sample: sample(cpuMicros), floor: sample(floor) }
}

const results = new Results([
  measured(1, 'ours', 110, 100),
  measured(1, 'theirs', 400, 100),
  // The machine was slow for a while: the ratios are as they were.
  measured(2, 'ours', 330, 300),
  measured(2, 'theirs', 1200, 300),
  measured(3, 'ours', 99, 90),
  measured(3, 'theirs', 360, 90),
])

test('a ratio is the median of the rounds, each against its own floor', () => {
  expect(results.ratio('case', 'ours')).toBeCloseTo(1.1)
  expect(results.ratio('case', 'theirs')).toBeCloseTo(4)
})

test('two contenders are compared by their ratios of the same round', () => {
  expect(results.ratioTo('theirs', 'case', 'ours')).toBeCloseTo(0.275)
})

test('CPU time and speed are of one piece of work', () => {
  expect(results.of('case', 'ours').cpuMicros).toBe(11)
  expect(results.of('case', 'ours').perSecond).toBeCloseTo(45_454.5, 0)
})

test('facts are medians too, and NaN where no sample has them', () => {
  const found = (round: number, MB: number): Measurement => ({
    ...measured(round, 'ours', 1, 1),
    sample: sample(1, { MB }),
  })
  const figures = new Results([found(1, 10), found(2, 30), found(3, 11)]).of('case', 'ours')
  expect(figures.fact('MB')).toBe(11)
  expect(figures.fact('other')).toBeNaN()
})

test('a case without a floor has facts and no ratio', () => {
  const alone = new Results([{ ...measured(1, 'ours', 1, 1), floor: undefined }])
  expect(alone.ratio('case', 'ours')).toBeNaN()
})
