import type { World } from '../../exchange/world.ts'
import { type Change, put } from '../../records/change.ts'
import { grants } from './oauth-records.ts'

/** Ends a grant, with everything that was given out for it. The reason first given is kept. */
export function endGrant(grantId: string, reason: string, world: World): readonly Change[] {
  const grant = world.record(grants, grantId)
  if (grant === undefined || grant.ended !== undefined) return []
  return [put(grants, grantId, { ...grant, ended: reason })]
}
