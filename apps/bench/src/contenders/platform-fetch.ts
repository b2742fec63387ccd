import type { TransferContender } from './contender.ts'
import { signedTransfer, transferPath } from './transfer.ts'

/** The global `fetch` by hand. */
export const platformFetch: TransferContender = (origin) => async (transfer) => {
  const answer = await fetch(origin + transferPath, { method: 'POST', ...signedTransfer(transfer) })
  return await answer.json()
}
