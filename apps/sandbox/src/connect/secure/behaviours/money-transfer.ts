import { moneyTransfer as operation } from '@pagakit/models/connect'
import { decideTransfer } from '../../../business/rules/decide-transfer.ts'
import type { Decision } from '../../../exchange/decision.ts'
import type { World } from '../../../exchange/world.ts'
import { type ConnectBehaviour, defineConnectBehaviour } from '../define-connect-behaviour.ts'

/** The organisation pays the user. */
export const moneyTransfer: ConnectBehaviour = defineConnectBehaviour(operation, (input, access, world) =>
  transferTo(access.user.phone, input, world),
)

/** What both versions ask for. */
interface AskedTransfer {
  readonly referenceNumber: string
  readonly amount: string
  readonly skipMessaging?: boolean | undefined
}

/** Decides a transfer of the organisation as the Business API does. */
export function transferTo(
  destinationAccount: string,
  { referenceNumber, amount, skipMessaging }: AskedTransfer,
  world: World,
): Decision {
  const transfer = { referenceNumber, amount, destinationAccount, suppressRecipientMessage: skipMessaging }
  const decision = decideTransfer(transfer, world)
  return decision.kind === 'refused' || decision.kind === 'told'
    ? decision
    : { ...decision, members: { amount } }
}
