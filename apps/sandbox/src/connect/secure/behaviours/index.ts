import type { ConnectBehaviour } from '../define-connect-behaviour.ts'
import { getUserDetails } from './get-user-details.ts'
import { merchantPayment } from './merchant-payment.ts'
import { moneyTransfer } from './money-transfer.ts'
import { moneyTransferToBank } from './money-transfer-to-bank.ts'
import { moneyTransferV2 } from './money-transfer-v2.ts'

/** What the operations do that need a token. */
export const connectBehaviours: readonly ConnectBehaviour[] = [
  merchantPayment,
  moneyTransfer,
  moneyTransferV2,
  getUserDetails,
  moneyTransferToBank,
]
