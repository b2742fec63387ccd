import type { MovableClock } from './movable-clock.ts'

/** The time of a sandbox, which can be moved forward. */
export interface ClockControl {
  /** The time, in milliseconds since 1970. */
  now(): number
  /**
   * Moves the time forward by so many milliseconds. What becomes due by it happens at once, such as the expiry of payment
   * requests.
   *
   * @throws PagaError `INVALID_SETTINGS` for anything but whole milliseconds from 0 on, and for a time after the year 9999.
   * @example
   * sandbox.clock.advance(24 * 60 * 60 * 1000)
   */
  advance(milliseconds: number): void
}

/** Shows a clock and lets it be moved, and nothing else. */
export function clockControl(clock: MovableClock): ClockControl {
  return { now: clock.now, advance: (milliseconds) => clock.advance(milliseconds) }
}
