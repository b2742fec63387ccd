import { worldOf } from '../exchange/carry-out.ts'
import type { Engine } from '../exchange/engine.ts'
import { accountId } from '../ledger/account-id.ts'
import { endGrant } from './oauth/end-grant.ts'
import { type Grant, grants } from './oauth/oauth-records.ts'

/** What a user allowed. */
export interface ConnectGrant extends Grant {
  readonly id: string
}

/** What users allowed, to be read and withdrawn. */
export interface GrantControl {
  /** What users allowed, and what of it was ended. */
  grants(): readonly ConnectGrant[]
  /** Withdraws a grant, as its user may: every token of it is void. False where there is none to withdraw. */
  revoke(grantId: string): boolean
}

/** The grants of a sandbox. */
export function grantControl(engine: Engine): GrantControl {
  const world = () => worldOf(accountId.organisation, engine)
  return {
    grants: () => Array.from(world().records(grants), ([id, grant]) => ({ id, ...grant })),
    revoke: (grantId) =>
      engine.ledger.transaction(() => {
        const changes = endGrant(grantId, 'The user withdrew it.', world())
        engine.records.apply(changes)
        return changes.length > 0
      }),
  }
}
