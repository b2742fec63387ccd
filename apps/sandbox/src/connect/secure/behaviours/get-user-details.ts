import { getUserDetails as operation } from '@pagakit/models/connect'
import { refused, told } from '../../../exchange/decision.ts'
import type { World } from '../../../exchange/world.ts'
import { nairaText } from '../../../kobo.ts'
import { accountId } from '../../../ledger/account-id.ts'
import { visibleUserData } from '../../oauth/permissions.ts'
import { profileOf } from '../../users.ts'
import { type ConnectBehaviour, defineConnectBehaviour } from '../define-connect-behaviour.ts'
import type { Access } from '../find-access.ts'

/** Tells what the user allowed to be seen, and nothing else of them but the public id. */
export const getUserDetails: ConnectBehaviour = defineConnectBehaviour(operation, (input, access, world) => {
  const { publicId } = profileOf(access.user)
  if (input.publicId !== undefined && input.publicId.toUpperCase() !== publicId) {
    return refused(118, 'The publicId is not that of the user of the access token.')
  }
  return told({ details: { publicId, ...detailsFor(access, world) } })
})

function detailsFor(access: Access, world: World): Readonly<Record<string, string>> {
  const { user } = access
  const profile: Readonly<Record<string, string>> = {
    ...profileOf(user),
    accountBalance: nairaText(world.balance(accountId.customer(user.phone))),
  }
  return Object.fromEntries(visibleUserData(access).map(({ member }) => [member, profile[member] ?? '']))
}
