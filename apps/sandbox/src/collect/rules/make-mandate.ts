import { changed, type Decision, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { koboOf } from '../../kobo.ts'
import { put } from '../../records/change.ts'
import { mandates } from '../records/mandate.ts'
import { keyOf } from '../records/payment-request.ts'

/** What a mandate is made from. */
interface AskedMandate {
  readonly amount: string
  readonly accountReference?: string | undefined
  readonly isSingleUse?: boolean | undefined
  readonly isAllowPartialPayments?: boolean | undefined
}

/** Makes a mandate. Paga answers that it is in process; here it can be charged at once. */
export function makeMandate(asked: AskedMandate, world: World): Decision {
  const { accountReference = '', isSingleUse = true, isAllowPartialPayments = false } = asked
  const key = keyOf(world.organisation, accountReference)
  if (world.record(mandates, key) !== undefined)
    return refused(-1, 'There is a mandate of this accountReference.')
  const mandate = {
    accountReference,
    ceiling: koboOf(asked.amount).toString(),
    isSingleUse,
    takesLess: isAllowPartialPayments,
    isUsed: false,
    isDisabled: false,
  }
  return changed({ changes: [put(mandates, key, mandate)] }, {}, 1)
}
