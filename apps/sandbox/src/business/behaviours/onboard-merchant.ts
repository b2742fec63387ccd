import type { SchemaOutput } from '@pagakit/contract'
import { onboardMerchant as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, refused, type Writing } from '../../exchange/decision.ts'
import {
  externalIdKey,
  externalIdRecord,
  type SubOrganisation,
  subOrganisationRecord,
  subOrganisationSecrets,
} from '../../exchange/sub-organisation.ts'
import { accountId } from '../../ledger/account-id.ts'
import { randomUuid } from '../../random-text.ts'
import { put } from '../../records/change.ts'
import { aggregatorRefusal } from '../rules/aggregator-refusal.ts'
import { onboardingMessage } from '../rules/organisation-messages.ts'

type Input = SchemaOutput<(typeof operation)['request']>

/** Opens an organisation below the caller, with a wallet, references and secrets of its own. For aggregators only. */
export const onboardMerchant: Behaviour = defineBehaviour(operation, (input, world) => {
  const refusal = aggregatorRefusal(world)
  if (refusal !== undefined) return refusal
  const { organisation: parent } = world
  const { merchantExternalId: externalId } = input
  const key = externalIdKey(parent, externalId)
  if (world.record(externalIdRecord, key) !== undefined) {
    return refused(105, 'The merchantExternalId was used before.')
  }
  const principal = randomUuid(world.random)
  const wallet = accountId.subOrganisation(principal)
  const { legalEntity, additionalParameters } = input.merchantInfo
  const name = additionalParameters?.displayName ?? legalEntity.name
  const organisation = { principal, parent, externalId, name, integration: integrationOf(input) }
  const { credentials, hashKey } = subOrganisationSecrets(principal, world)
  return changed(
    {
      changes: [put(subOrganisationRecord, wallet, organisation), put(externalIdRecord, key, wallet)],
      messages: [onboardingMessage(organisation, input.merchantInfo.legalEntityRepresentative.email)],
      ...serverOf(input, wallet),
    },
    {
      onboardingUpdate: {
        status: 'succeeded',
        credentials: {
          merchantPublicId: principal,
          merchantSecretKey: credentials,
          merchantHmac: hashKey,
        },
      },
    },
  )
})

/** The model has made sure that what a type needs is there. */
function integrationOf({ integration }: Input): SubOrganisation['integration'] {
  const { type, financeAdminEmail = '', callbackUrl = '', username = '' } = integration
  return type === 'EMAIL_NOTIFICATION' ? { type, financeAdminEmail } : { type, callbackUrl, username }
}

/** Where it is to be told by calls of its server, that server. */
function serverOf({ integration }: Input, organisation: string): Pick<Writing, 'server'> {
  const { type, callbackUrl = '', username = '', password = '' } = integration
  if (type === 'EMAIL_NOTIFICATION') return {}
  return { server: { organisation, callbackUrl, username, password } }
}
