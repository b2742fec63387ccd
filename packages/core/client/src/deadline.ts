import type { Runtime } from './runtime.ts'

/** One limit for a whole call: its signal fires when the time is up or the caller aborts, whichever is first. */
export class Deadline {
  readonly signal: AbortSignal
  readonly timeoutMs: number
  readonly #end: number
  readonly #runtime: Runtime
  readonly #release: () => void
  #reason: 'TIMED_OUT' | 'ABORTED' | undefined

  constructor(timeoutMs: number, callerSignal: AbortSignal | undefined, runtime: Runtime) {
    const controller = new AbortController()
    const fire = (reason: 'TIMED_OUT' | 'ABORTED'): void => {
      this.#reason ??= reason
      controller.abort()
    }
    const onAbort = (): void => fire('ABORTED')
    this.signal = controller.signal
    this.timeoutMs = timeoutMs
    this.#runtime = runtime
    this.#end = runtime.now() + timeoutMs
    const cancelTimer = runtime.startTimer(timeoutMs, () => fire('TIMED_OUT'))
    if (callerSignal?.aborted) onAbort()
    callerSignal?.addEventListener('abort', onAbort, { once: true })
    this.#release = () => {
      cancelTimer()
      callerSignal?.removeEventListener('abort', onAbort)
    }
  }

  /** Why the signal fired; undefined while it has not. */
  get reason(): 'TIMED_OUT' | 'ABORTED' | undefined {
    return this.#reason
  }

  /** Milliseconds until the time is up. */
  get leftMs(): number {
    return this.#end - this.#runtime.now()
  }

  /** Waits, or less if the signal fires first. True if the whole wait passed. */
  wait(milliseconds: number): Promise<boolean> {
    if (this.signal.aborted) return Promise.resolve(false)
    return new Promise((resolve) => {
      const finish = (isWhole: boolean): void => {
        cancelTimer()
        this.signal.removeEventListener('abort', onAbort)
        resolve(isWhole)
      }
      const onAbort = (): void => finish(false)
      const cancelTimer = this.#runtime.startTimer(milliseconds, () => finish(true))
      this.signal.addEventListener('abort', onAbort, { once: true })
    })
  }

  /** Calls back some time after the signal has fired; the function returned stops that. */
  onExpired(graceMs: number, callback: () => void): () => void {
    let cancelTimer = (): void => {}
    const onAbort = (): void => {
      cancelTimer = this.#runtime.startTimer(graceMs, callback)
    }
    if (this.signal.aborted) onAbort()
    else this.signal.addEventListener('abort', onAbort, { once: true })
    return () => {
      cancelTimer()
      this.signal.removeEventListener('abort', onAbort)
    }
  }

  /** Lets go of the timer and of the caller's signal. */
  release(): void {
    this.#release()
  }
}
