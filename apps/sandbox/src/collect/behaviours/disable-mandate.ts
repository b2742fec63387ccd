import { disableMandate as operation } from '@pagakit/models/collect'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, refused } from '../../exchange/decision.ts'
import { put } from '../../records/change.ts'
import { mandates } from '../records/mandate.ts'
import { keyOf } from '../records/payment-request.ts'

/** Ends a mandate. */
export const disableMandate: Behaviour = defineBehaviour(operation, ({ accountReference }, world) => {
  const key = keyOf(world.organisation, accountReference)
  const mandate = world.record(mandates, key)
  if (mandate === undefined || mandate.isDisabled) return refused(121)
  return changed({ changes: [put(mandates, key, { ...mandate, isDisabled: true })] })
})
