import type { Case } from '../subjects/subject.ts'
import type { Measurement } from './results.ts'
import type { Sample } from './sample.ts'

/**
 * Measures every contender of every case once a round, the floor immediately beside each: what disturbs the machine for
 * a while then disturbs both alike.
 */
export async function interleave(
  cases: readonly Case[],
  rounds: number,
  measure: (contender: string, situation: Case) => Promise<Sample>,
  onRound: (round: number) => void = () => {},
): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = []
  for (let round = 1; round <= rounds; round++) {
    for (const situation of cases.filter(({ mostRounds = rounds }) => round <= mostRounds)) {
      let floor: Sample | undefined
      for (const [place, contender] of situation.contenders.entries()) {
        const sample = await measure(contender, situation)
        // Between two contenders, so that it is next to both.
        if (situation.floor !== undefined && place % 2 === 0)
          floor = await measure(situation.floor, situation)
        measurements.push({ round, situation: situation.name, contender, sample, floor })
      }
    }
    onRound(round)
  }
  return measurements
}
