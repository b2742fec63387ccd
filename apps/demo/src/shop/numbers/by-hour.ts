import { sumsOf } from './compare.ts'
import { type Day, hourOf } from './day.ts'
import type { Figure, Thing } from './thing.ts'

/** What was done in an hour of a day, in kobo. */
export interface Hour {
  /** From 0 to 23. */
  readonly hour: number
  readonly sums: Readonly<Record<Figure, bigint>>
}

/** The hours of a day in which something was done, the earlier first. */
export function byHour(day: Day, done: readonly Thing[]): readonly Hour[] {
  const hours = [...new Set(done.map(({ since }) => hourOf(day, since)))].toSorted(
    (one, other) => one - other,
  )
  return hours.map((hour) => ({
    hour,
    sums: sumsOf(done.filter(({ since }) => hourOf(day, since) === hour)),
  }))
}
