import { moneyTransferBulk as operation } from '@pagakit/models/business'
import { type BatchBehaviour, defineBatch } from '../../exchange/define-batch.ts'
import { decideTransfer } from '../rules/decide-transfer.ts'

/** Sends money to many. Whether the batch wants withdrawal codes sent holds for items that do not say so themselves. */
export const moneyTransferBulk: BatchBehaviour = defineBatch(
  operation,
  'moneyTransfer',
  (item, world, { sendWithdrawalCode }) => decideTransfer({ sendWithdrawalCode, ...item }, world),
)
