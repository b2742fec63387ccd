import { isPagaError } from '@pagakit/business'
import { listedKobo } from '../listed-kobo.ts'
import type { ShopContext } from '../shop-context.ts'
import { unaskedStates } from '../store/records.ts'
import { byHour, type Hour } from './by-hour.ts'
import { type Comparison, compare, doneOn, sumsOf } from './compare.ts'
import { type Day, dayOf, isIn } from './day.ts'
import { type Asked, askPaga } from './paga-listing.ts'
import { type Figure, type Thing, thingsOf } from './thing.ts'

/** What the shop counts of a day, in kobo. */
export interface TodaysNumbers {
  readonly day: Day
  /** What customers were asked for. */
  readonly requested: bigint
  readonly sums: Readonly<Record<Figure, bigint>>
  /** What Paga keeps, as far as it has said so. */
  readonly fees: bigint
  /** Of how many payments it has not. */
  readonly withoutFee: number
  readonly hours: readonly Hour[]
  readonly paga: PagasNumbers
}

/** What Paga has of the same, or why it cannot be had. */
export type PagasNumbers =
  | (Comparison & { readonly kind: 'known'; readonly balance: string })
  | { readonly kind: 'unknown'; readonly why: string }

/** Where the numbers come from. */
export type NumbersDesk = Asked & Pick<ShopContext, 'store' | 'now'>

/** What the calls for the numbers of an owner are kept under. */
export function numbersSubject(owner: string): string {
  return `numbers ${owner}`
}

/** Counts the day of an owner from the books of the shop, and asks Paga for the same. */
export async function todaysNumbers(owner: string, desk: NumbersDesk): Promise<TodaysNumbers> {
  const day = dayOf(desk.now())
  const requests = desk.store.paymentRequests(owner)
  const asked = requests.filter(({ at, state }) => isIn(day, at) && !unaskedStates.includes(state))
  const paid = requests.filter(({ since, state }) => isIn(day, since) && state === 'paid')
  const paidOut = desk.store.payouts(owner).filter(({ since, state }) => isIn(day, since) && state === 'paid')
  const things = thingsOf(desk.store, owner)
  const done = doneOn(day, things)
  return {
    day,
    requested: total(asked.map(({ amount }) => amount)),
    sums: sumsOf(done),
    fees: total([...paidOut, ...paid].map(({ fee }) => fee)),
    withoutFee: paid.filter(({ fee }) => fee === '').length,
    hours: byHour(day, done),
    paga: await pagasNumbers(owner, day, things, desk),
  }
}

async function pagasNumbers(
  owner: string,
  day: Day,
  things: readonly Thing[],
  desk: NumbersDesk,
): Promise<PagasNumbers> {
  try {
    const listing = await askPaga(desk, day, numbersSubject(owner))
    return { kind: 'known', balance: listing.balance, ...compare(day, things, listing) }
  } catch (error) {
    if (!isPagaError(error)) throw error
    return { kind: 'unknown', why: error.message }
  }
}

function total(amounts: readonly string[]): bigint {
  return amounts.reduce((sum, amount) => sum + listedKobo(amount), 0n)
}
