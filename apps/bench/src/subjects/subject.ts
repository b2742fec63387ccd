import type { Results } from '../measuring/results.ts'
import type { Sample } from '../measuring/sample.ts'
import type { Asked } from '../servers/signed-request.ts'

/** A situation in which contenders are compared. */
export interface Case {
  readonly name: string
  /** Measured immediately before each of the others; what ratios are to. Left out where only facts are wanted. */
  readonly floor?: string
  readonly contenders: readonly string[]
  /** How many pieces of work are under way at once. @default 1 */
  readonly concurrency?: number
  /** @default 'http' */
  readonly protocol?: 'http' | 'https'
  /** How many requests a second a server is sent. Left out: as many as it answers. `count` is seconds then. */
  readonly perSecond?: number
  /** How many pieces of work are one sample. Left out: as many as fill {@link BenchSettings.sampleMs}. */
  readonly count?: number
  /** What contenders that are servers are asked for. @default 'transfer' */
  readonly asked?: Asked
  /** Flags for Node. */
  readonly flags?: readonly string[]
  /** For a case that takes long and varies little. @default every round */
  readonly mostRounds?: number
}

/** A figure to reach. */
export interface Goal {
  readonly name: string
  readonly figure: (results: Results) => number
  /** The figure is reached where it is no more than this. */
  readonly atMost: number
}

/** How much is measured. */
export interface BenchSettings {
  /** About how long one sample takes, in milliseconds. */
  readonly sampleMs: number
  /** How long a process that lives for the whole run works before it is measured, in milliseconds. */
  readonly warmUpMs: number
  /** What the counts of the cases are divided by; 1 but for a smoke run. */
  readonly divisor: number
}

/** What measures, with all its processes. */
export interface Bench {
  /** Warms up, where that is wanted. */
  prepare(contender: string, situation: Case): Promise<void>
  measure(contender: string, situation: Case): Promise<Sample>
  close(): void
}

/** One thing that is measured: who, in which situations, and what is to come out. */
export interface Subject {
  readonly name: string
  /** What is measured, in one sentence. */
  readonly summary: string
  /** What one piece of work is called, such as `call`. */
  readonly work: string
  readonly cases: readonly Case[]
  readonly goals: readonly Goal[]
  open(settings: BenchSettings): Promise<Bench>
}
