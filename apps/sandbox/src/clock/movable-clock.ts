import { settingsError } from '../settings-error.ts'

/** Later years are written with more than four digits, which nobody expects. */
const latest = Date.UTC(10_000, 0) - 1

/** The clock of a sandbox: that of the machine, moved forward as often as somebody wants. */
export class MovableClock {
  readonly #base: () => number
  readonly #listeners: (() => void)[] = []
  #ahead = 0

  constructor(base: () => number) {
    this.#base = base
  }

  /** The time, in milliseconds since 1970. A function of its own, so that it can be handed around. */
  readonly now = (): number => this.#base() + this.#ahead

  /** How many milliseconds it was moved forward by. */
  get ahead(): number {
    return this.#ahead
  }

  /** Moves the time forward; whoever waits for a time is told at once. */
  advance(milliseconds: number): void {
    if (!Number.isSafeInteger(milliseconds) || milliseconds < 0 || this.now() + milliseconds > latest) {
      const hint = 'Give whole milliseconds from 0 on, and stay before the year 10000.'
      throw settingsError('clock.advance', 'The clock was not moved.', hint)
    }
    this.#ahead += milliseconds
    for (const listener of this.#listeners) listener()
  }

  /** Remembers how far it was moved; what it gives puts that back. */
  remember(): () => void {
    const ahead = this.#ahead
    return () => {
      this.#ahead = ahead
    }
  }

  /** Calls back each time the clock was moved. */
  onMoved(listener: () => void): void {
    this.#listeners.push(listener)
  }
}
