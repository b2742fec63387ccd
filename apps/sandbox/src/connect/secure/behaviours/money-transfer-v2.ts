import { moneyTransferV2 as operation } from '@pagakit/models/connect'
import { type ConnectBehaviour, defineConnectBehaviour } from '../define-connect-behaviour.ts'
import { transferTo } from './money-transfer.ts'

/** The organisation pays whoever is named, who need not be the user. */
export const moneyTransferV2: ConnectBehaviour = defineConnectBehaviour(operation, (input, _, world) =>
  transferTo(input.recipientCredential, input, world),
)
