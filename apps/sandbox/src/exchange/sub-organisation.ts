import { accountId } from '../ledger/account-id.ts'
import { defineRecord, type RecordKind } from '../records/record-kind.ts'
import type { OrganisationSecrets } from '../settings.ts'
import type { World } from './world.ts'

/** An organisation that was onboarded below another. Its secrets are made again whenever they are needed. */
export interface SubOrganisation {
  /** Its public id. */
  readonly principal: string
  /** The wallet of the organisation above. */
  readonly parent: string
  /** What that one calls it. */
  readonly externalId: string
  /** The name customers see. */
  readonly name: string
  /** How it is told of payments. The password of its server is not kept. */
  readonly integration:
    | { readonly type: 'EMAIL_NOTIFICATION'; readonly financeAdminEmail: string }
    | {
        readonly type: 'MERCHANT_NOTIFICATION_REVERSE_API'
        readonly callbackUrl: string
        readonly username: string
      }
}

/** The organisations by their wallet. */
export const subOrganisationRecord: RecordKind<SubOrganisation> =
  defineRecord<SubOrganisation>('sub-organisation')

/** The wallet of an organisation by the one above and what that one calls it. */
export const externalIdRecord: RecordKind<string> = defineRecord<string>('sub-organisation-external-id')

/** Where an organisation is found by what the one above calls it. */
export function externalIdKey(parent: string, externalId: string): string {
  return `${parent}/${externalId}`
}

/** The organisation a principal stands for, if it was onboarded. */
export function subOrganisationOf(
  principal: string,
  world: Pick<World, 'record'>,
): { readonly wallet: string; readonly organisation: SubOrganisation } | undefined {
  const wallet = accountId.subOrganisation(principal.toUpperCase())
  const organisation = world.record(subOrganisationRecord, wallet)
  return organisation && { wallet, organisation }
}

/** What an organisation calls Paga with, on every API. */
export function subOrganisationSecrets(
  principal: string,
  { derive }: Pick<World, 'derive'>,
): OrganisationSecrets {
  return {
    principal,
    credentials: derive('organisation-credentials', principal).slice(0, 32),
    hashKey: derive('organisation-hash-key', principal),
  }
}
