import { median } from './median.ts'
import type { Sample } from './sample.ts'

/** One sample of a contender, with that of the floor just before or after it. */
export interface Measurement {
  readonly round: number
  readonly situation: string
  readonly contender: string
  readonly sample: Sample
  readonly floor: Sample | undefined
}

/** What all rounds came to: medians over the rounds, never sums. */
export class Results {
  readonly #measurements: readonly Measurement[]

  constructor(measurements: readonly Measurement[]) {
    this.#measurements = measurements
  }

  /** The names of all facts found in a situation. */
  factNames(situation: string): readonly string[] {
    return [...new Set(this.#in(situation).flatMap(({ sample }) => Object.keys(sample.facts)))]
  }

  /** What a contender's own samples came to. */
  of(situation: string, contender: string): Figures {
    return new Figures(this.#of(situation, contender).map(({ sample }) => sample))
  }

  /** What all samples of the floor came to. */
  ofFloor(situation: string): Figures {
    return new Figures(this.#in(situation).flatMap(({ floor }) => floor ?? []))
  }

  /** CPU time as a multiple of the floor's beside it. */
  ratio(situation: string, contender: string): number {
    return median(this.#of(situation, contender).map(ratioOf))
  }

  /** CPU time as a multiple of another contender's, each first set against its own floor of the same round. */
  ratioTo(other: string, situation: string, contender: string): number {
    const others = new Map(this.#of(situation, other).map((found) => [found.round, ratioOf(found)]))
    const ratios = this.#of(situation, contender).map(
      (found) => ratioOf(found) / (others.get(found.round) ?? Number.NaN),
    )
    return median(ratios)
  }

  #in(situation: string): readonly Measurement[] {
    return this.#measurements.filter((found) => found.situation === situation)
  }

  #of(situation: string, contender: string): readonly Measurement[] {
    return this.#in(situation).filter((found) => found.contender === contender)
  }
}

/** The medians of some samples. */
export class Figures {
  readonly #samples: readonly Sample[]

  constructor(samples: readonly Sample[]) {
    this.#samples = samples
  }

  /** CPU time of one piece of work, in microseconds. */
  get cpuMicros(): number {
    return median(this.#samples.map(cpuOfOne))
  }

  /** Pieces of work in a second. */
  get perSecond(): number {
    return median(this.#samples.map(({ wallMicros, count }) => (count / wallMicros) * 1_000_000))
  }

  /** Something the job found beside its time. */
  fact(name: string): number {
    return median(this.#samples.map(({ facts }) => facts[name] ?? Number.NaN))
  }
}

function cpuOfOne({ cpuMicros, count }: Sample): number {
  return cpuMicros / count
}

function ratioOf({ sample, floor }: Measurement): number {
  return floor === undefined ? Number.NaN : cpuOfOne(sample) / cpuOfOne(floor)
}
