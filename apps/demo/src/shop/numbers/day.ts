const HOUR_MS = 60 * 60 * 1000
/** Lagos is an hour ahead of UTC all year. */
const AHEAD_MS = HOUR_MS

/** A day in Lagos. Times are in milliseconds since 1970. */
export interface Day {
  readonly start: number
  /** The first moment of the next day. */
  readonly end: number
  /** Such as `2026-11-22`. */
  readonly name: string
}

/** The day a moment is in. */
export function dayOf(at: number): Day {
  const start = Math.floor((at + AHEAD_MS) / (24 * HOUR_MS)) * 24 * HOUR_MS - AHEAD_MS
  const name = new Date(start + AHEAD_MS).toISOString().slice(0, 10)
  return { start, end: start + 24 * HOUR_MS, name }
}

/** True for the moments of a day. */
export function isIn({ start, end }: Day, at: number): boolean {
  return at >= start && at < end
}

/** The time of day in Lagos, such as `09:30:05`. */
export function clockTime(at: number): string {
  return new Date(at + AHEAD_MS).toISOString().slice(11, 19)
}

/** The hour of a day a moment is in, from 0 to 23. */
export function hourOf({ start }: Day, at: number): number {
  return Math.floor((at - start) / HOUR_MS)
}
