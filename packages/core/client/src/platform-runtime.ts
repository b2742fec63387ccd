import type { Runtime } from './runtime.ts'

/** The runtime of the platform: the only file of this package that reads the clock, timers and randomness. */
export const platformRuntime: Runtime = {
  now: () => performance.now(),
  startTimer: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  random: () => Math.random(),
}
