import type { Facts } from '../contenders/contender.ts'

/** One measurement of one contender. */
export interface Sample {
  /** How often the work was done. */
  readonly count: number
  /** User and system time of the contender's process, all its threads together, in microseconds. */
  readonly cpuMicros: number
  readonly wallMicros: number
  readonly facts: Facts
}

/** Work for a contender's process. */
export interface Assignment {
  readonly count: number
  readonly concurrency: number
  /** What is done before the clock runs: connections are there then, and the code is warm. */
  readonly unmeasured: number
}
