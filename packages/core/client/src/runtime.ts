import type { RandomBytes } from '@pagakit/contract'

/** Everything the client takes from the machine it runs on; handed in, so that tests can hold it still. */
export interface Runtime {
  /** Milliseconds on a clock that never goes backwards. */
  now(): number
  /** Calls back once after so many milliseconds; the function returned cancels it. */
  startTimer(milliseconds: number, callback: () => void): () => void
  /** Random bytes fit for references. */
  readonly randomBytes: RandomBytes
  /** A number from 0 up to 1, for the jitter of waits. */
  random(): number
}
