import ky from 'ky'
import type { TransferContender } from './contender.ts'
import { signedTransfer, transferPath } from './transfer.ts'

/** ky as it comes. */
export const kyAlone: TransferContender = (origin) => (transfer) =>
  ky.post(origin + transferPath, signedTransfer(transfer)).json()
