import type { Runtime } from './runtime.ts'

type Reason = 'TIMED_OUT' | 'ABORTED'

/** One limit for a whole call: its signal fires when the time is up or the caller aborts, whichever is first. */
export class Deadline {
  readonly timeoutMs: number
  readonly #controller = new AbortController()
  readonly #callerSignal: AbortSignal | undefined
  readonly #runtime: Runtime
  readonly #end: number
  readonly #cancelTimer: () => void
  // Told here and not through the signal: listeners of ours on it cost as much again as the deadline itself.
  #whenFired: (() => void)[] = []
  #reason: Reason | undefined

  constructor(timeoutMs: number, callerSignal: AbortSignal | undefined, runtime: Runtime) {
    this.timeoutMs = timeoutMs
    this.#callerSignal = callerSignal
    this.#runtime = runtime
    this.#end = runtime.now() + timeoutMs
    this.#cancelTimer = runtime.startTimer(timeoutMs, () => this.#fire('TIMED_OUT'))
    if (callerSignal?.aborted) this.#fire('ABORTED')
    else callerSignal?.addEventListener('abort', this.#onAbort)
  }

  /** What a transport listens to. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Why the signal fired; undefined while it has not. */
  get reason(): Reason | undefined {
    return this.#reason
  }

  /** Milliseconds until the time is up. */
  get leftMs(): number {
    return this.#end - this.#runtime.now()
  }

  /** Waits, or less if the signal fires first. True if the whole wait passed. */
  wait(milliseconds: number): Promise<boolean> {
    if (this.#reason !== undefined) return Promise.resolve(false)
    return new Promise((resolve) => {
      const finish = (isWhole: boolean): void => {
        cancelTimer()
        this.#forget(onFired)
        resolve(isWhole)
      }
      const onFired = (): void => finish(false)
      const cancelTimer = this.#runtime.startTimer(milliseconds, () => finish(true))
      this.#whenFired.push(onFired)
    })
  }

  /** Calls back some time after the signal has fired; the function returned stops that. */
  onExpired(graceMs: number, callback: () => void): () => void {
    let cancelTimer: (() => void) | undefined
    const onFired = (): void => {
      cancelTimer = this.#runtime.startTimer(graceMs, callback)
    }
    if (this.#reason === undefined) this.#whenFired.push(onFired)
    else onFired()
    return () => {
      this.#forget(onFired)
      cancelTimer?.()
    }
  }

  /** Lets go of the timer and of the caller's signal. */
  release(): void {
    this.#cancelTimer()
    this.#callerSignal?.removeEventListener('abort', this.#onAbort)
  }

  // A function: Node wraps an object that listens in one, and then a whole call outlives its answer.
  readonly #onAbort = (): void => this.#fire('ABORTED')

  #forget(callback: () => void): void {
    this.#whenFired = this.#whenFired.filter((other) => other !== callback)
  }

  #fire(reason: Reason): void {
    if (this.#reason !== undefined) return
    this.#reason = reason
    this.#controller.abort()
    for (const callback of this.#whenFired) callback()
  }
}
