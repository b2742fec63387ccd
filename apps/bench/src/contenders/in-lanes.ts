import { checkEcho } from './check-echo.ts'
import type { Job, TransferCall } from './contender.ts'
import { nextReference } from './reference.ts'
import { transferOf } from './transfer.ts'

/** A job that makes transfers: as many lanes as there are to be at once, each starting its next when one is answered. */
export function inLanes(call: TransferCall): Job {
  return async (count, concurrency) => {
    let left = count
    const lane = async (): Promise<void> => {
      while (left > 0) {
        left -= 1
        const transfer = transferOf(nextReference())
        checkEcho(await call(transfer), transfer)
      }
    }
    await Promise.all(Array.from({ length: concurrency }, lane))
    return {}
  }
}
