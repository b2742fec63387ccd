import type { Kobo } from '../../kobo.ts'
import type { Movement } from '../../ledger/booked-operation.ts'

/** What an account held from a moment on. */
export interface BalancePoint {
  /** Milliseconds since 1970. */
  readonly time: number
  readonly kobo: Kobo
}

/** What an account held after each of its latest movements, reckoned back from what it holds; the earlier first. */
export function balancePoints(movements: readonly Movement[], balance: Kobo): readonly BalancePoint[] {
  let kobo = balance
  return movements
    .toReversed()
    .map((movement) => {
      const point = { time: movement.time, kobo }
      kobo -= movement.kobo
      return point
    })
    .toReversed()
}
