import { Pool } from 'undici'
import type { TransferContender } from './contender.ts'
import { signedTransfer, transferPath } from './transfer.ts'

/** `undici.request` by hand on a pool, the answer read as text and parsed: the floor of every call. */
export const undiciRequest: TransferContender = (origin) => {
  const pool = new Pool(origin, { connections: 128 })
  return async (transfer) => {
    const { body, headers } = signedTransfer(transfer)
    const answer = await pool.request({ path: transferPath, method: 'POST', headers, body })
    return JSON.parse(await answer.body.text())
  }
}
