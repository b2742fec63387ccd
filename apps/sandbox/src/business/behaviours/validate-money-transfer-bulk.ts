import { validateMoneyTransferBulk as operation } from '@pagakit/models/business'
import { type BatchBehaviour, defineBatch } from '../../exchange/define-batch.ts'
import { decideTransfer } from '../rules/decide-transfer.ts'

/** Tells what many transfers would come to, made one after the other: the later ones find less money there. */
export const validateMoneyTransferBulk: BatchBehaviour = defineBatch(
  operation,
  'moneyTransfer',
  decideTransfer,
)
