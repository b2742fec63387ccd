import { undiciTransport } from '@pagakit/transport-undici'
import type { TransferContender } from './contender.ts'
import { signedTransfer, transferPath } from './transfer.ts'

const utf8 = new TextDecoder()

/** pagakit's undici transport by itself: what `pagakit undici` takes more is the work of a client. */
export const undiciTransportAlone: TransferContender = (origin) => {
  const transport = undiciTransport()
  return async (transfer) => {
    const answer = await transport.exchange({
      method: 'POST',
      url: origin + transferPath,
      ...signedTransfer(transfer),
      signal: new AbortController().signal,
      maxResponseBytes: 1024 * 1024,
    })
    return JSON.parse(utf8.decode(answer.body))
  }
}
