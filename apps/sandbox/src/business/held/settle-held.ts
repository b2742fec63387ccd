import { accountId } from '../../ledger/account-id.ts'
import type { Posting } from '../../ledger/ledger.ts'
import { type Change, put, remove } from '../../records/change.ts'
import { referenceKey } from '../../records/reference-key.ts'
import { dueKey, dueRecord } from '../due/due.ts'
import { type HeldMoney, heldMoneyRecord, waitingKey, waitingRecord } from './held-money.ts'

/** What is to be written so that money reaches its recipient. */
export interface Release {
  readonly postings: readonly Posting[]
  readonly changes: readonly Change[]
}

/** Ends the waiting of money: it goes to an account, and nothing is due any more. */
export function settleHeld(
  held: HeldMoney,
  state: Exclude<HeldMoney['state'], 'waiting'>,
  account: string,
): Release {
  const kobo = BigInt(held.kobo)
  const key = referenceKey(held)
  return {
    postings: [
      { account: accountId.unclaimed(held.phone), kobo: -kobo },
      { account, kobo },
    ],
    changes: [
      put(heldMoneyRecord, key, { ...held, state }),
      remove(waitingRecord, waitingKey(held)),
      ...(held.until === undefined ? [] : [remove(dueRecord, dueKey(held.until, held))]),
    ],
  }
}
