import type { Runtime } from './runtime.ts'

interface Timer {
  readonly at: number
  readonly callback: () => void
}

/** A runtime whose time passes only when a test says so, and then at once. */
export class FakeRuntime implements Runtime {
  #now = 0
  #bytes = 0
  readonly #timers = new Set<Timer>()
  /** How long each timer was set for, in the order they were started. */
  readonly timersStarted: number[] = []
  /** What `random` gives. */
  randomNumber = 0.5

  now(): number {
    return this.#now
  }

  startTimer(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.#now + milliseconds, callback }
    this.timersStarted.push(milliseconds)
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  /** Counts up, so that every reference differs. */
  readonly randomBytes = (length: number): Uint8Array => {
    this.#bytes++
    return new Uint8Array(length).fill(this.#bytes)
  }

  random(): number {
    return this.randomNumber
  }

  /** How many timers are running. */
  get timers(): number {
    return this.#timers.size
  }

  /** Lets so much time pass, timer by timer, with what follows from each. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds
    await settleDown()
    for (let next = this.#next(); next !== undefined && next.at <= end; next = this.#next()) {
      this.#fire(next)
      await settleDown()
    }
    this.#now = end
  }

  /** Lets time pass until the promise is settled, and gives it back. */
  async drive<Value>(promise: Promise<Value>): Promise<Value> {
    let isSettled = false
    const settle = (): void => {
      isSettled = true
    }
    promise.then(settle, settle)
    for (;;) {
      await settleDown()
      if (isSettled) return promise
      const next = this.#next()
      if (next === undefined) throw new Error('nothing is left to wait for, and the promise is not settled')
      this.#fire(next)
    }
  }

  #next(): Timer | undefined {
    return [...this.#timers].reduce<Timer | undefined>(
      (first, timer) => (first === undefined || timer.at < first.at ? timer : first),
      undefined,
    )
  }

  #fire(timer: Timer): void {
    this.#timers.delete(timer)
    this.#now = Math.max(this.#now, timer.at)
    timer.callback()
  }
}

/** Lets everything happen that waits for no timer. */
async function settleDown(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await Promise.resolve()
}
