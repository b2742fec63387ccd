import type { Day } from './day.ts'
import { isIn } from './day.ts'
import type { PagaListing } from './paga-listing.ts'
import type { Figure, Thing } from './thing.ts'

/** Something the shop and Paga have otherwise, in kobo. */
export interface Difference {
  readonly thing: Thing
  readonly theirs: bigint
}

/** Held against each other: what the shop has of a day, and what Paga has of the same things. */
export interface Comparison {
  /** What Paga lists, in kobo. */
  readonly theirs: Readonly<Record<Figure, bigint>>
  readonly differences: readonly Difference[]
}

/** What was done on a day. */
export function doneOn(day: Day, things: readonly Thing[]): readonly Thing[] {
  return things.filter(({ ours, since }) => ours > 0n && isIn(day, since))
}

/** The sums of things by what they count towards, in kobo. */
export function sumsOf(
  things: readonly Thing[],
  amountOf = ({ ours }: Thing): bigint => ours,
): Readonly<Record<Figure, bigint>> {
  const sum = (wanted: Figure): bigint =>
    things.filter(({ figure }) => figure === wanted).reduce((total, thing) => total + amountOf(thing), 0n)
  return { paid: sum('paid'), 'paid out': sum('paid out'), refunded: sum('refunded') }
}

/**
 * Compares thing by thing: what was done on the day, and what the shop has not as done although Paga lists it, as after a lost
 * answer.
 */
export function compare(day: Day, things: readonly Thing[], listing: PagaListing): Comparison {
  const compared = things.filter(({ ours, since }) => ours === 0n || isIn(day, since))
  const differences = compared.flatMap((thing) => {
    const theirs = thing.theirs(listing)
    return theirs === thing.ours ? [] : [{ thing, theirs }]
  })
  return { theirs: sumsOf(compared, (thing) => thing.theirs(listing)), differences }
}
