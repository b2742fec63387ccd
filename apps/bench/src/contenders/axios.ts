import client from 'axios'
import type { TransferContender } from './contender.ts'
import { signedTransfer, transferPath } from './transfer.ts'

/** axios as it comes. */
export const axios: TransferContender = (origin) => async (transfer) => {
  const { body, headers } = signedTransfer(transfer)
  const answer = await client.post<unknown>(origin + transferPath, body, { headers })
  return answer.data
}
