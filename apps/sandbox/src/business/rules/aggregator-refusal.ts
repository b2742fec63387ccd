import { type Refused, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { accountId } from '../../ledger/account-id.ts'

/** Refuses what is for aggregators of merchants alone: the organisation of the sandbox, where the settings make it one. */
export function aggregatorRefusal({ organisation, settings }: World): Refused | undefined {
  if (settings.aggregator && organisation === accountId.organisation) return undefined
  return refused(110, 'The operation is for aggregators of merchants.')
}
