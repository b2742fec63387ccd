import type { Case } from '../subjects/subject.ts'
import type { Measurement } from './results.ts'
import type { Sample } from './sample.ts'

/**
 * Measures every contender of every case once a round, the floor immediately before each: what disturbs the machine for
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
      for (const contender of situation.contenders) {
        const floor = situation.floor === undefined ? undefined : await measure(situation.floor, situation)
        const sample = await measure(contender, situation)
        measurements.push({ round, situation: situation.name, contender, sample, floor })
      }
    }
    onRound(round)
  }
  return measurements
}
