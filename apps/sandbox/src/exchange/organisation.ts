import { accountId } from '../ledger/account-id.ts'
import type { OrganisationSecrets } from '../settings.ts'
import { worldOf } from './carry-out.ts'
import type { Engine } from './engine.ts'
import { subOrganisationOf, subOrganisationRecord, subOrganisationSecrets } from './sub-organisation.ts'

/**
 * The organisation whose credentials the sandbox gives out. The books know an organisation by its wallet, for its
 * principal may change from one start to the next.
 */
const ownOrganisation: string = accountId.organisation

/** Who a principal stands for, and what it must prove. */
export interface Caller {
  /** The wallet of the organisation, which is also whose references they are. */
  readonly organisation: string
  readonly secrets: OrganisationSecrets
}

/** Finds out who a principal stands for; undefined for a stranger. */
export type FindCaller = (principal: string) => Caller | undefined

/** Knows the sandbox's own organisation by the secrets an API has for it, and those onboarded below it. */
export function knownCallers(secrets: OrganisationSecrets, engine: Engine): FindCaller {
  return (principal) => {
    if (principal === secrets.principal) return { organisation: ownOrganisation, secrets }
    const world = worldOf(ownOrganisation, engine)
    const found = subOrganisationOf(principal, world)
    return (
      found && {
        organisation: found.wallet,
        secrets: subOrganisationSecrets(found.organisation.principal, world),
      }
    )
  }
}

/** The secrets of an organisation the books know, on an API where the sandbox's own organisation has these. */
export function secretsOf(
  organisation: string,
  own: OrganisationSecrets,
  engine: Engine,
): OrganisationSecrets {
  const world = worldOf(organisation, engine)
  const sub = world.record(subOrganisationRecord, organisation)
  return sub === undefined ? own : subOrganisationSecrets(sub.principal, world)
}
