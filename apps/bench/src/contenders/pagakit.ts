import { createBusinessClient, type Transport } from '@pagakit/business'
import { kyTransport } from '@pagakit/transport-ky'
import { undiciTransport } from '@pagakit/transport-undici'
import type { TransferCall, TransferContender } from './contender.ts'
import { account } from './transfer.ts'

/** pagakit over undici. */
export const pagakitUndici: TransferContender = (origin) => pagakit(origin, undiciTransport())

/** pagakit over its default, ky, which on Node goes through the sockets of `node:http`; as many of them as the others may use. */
export const pagakitKy: TransferContender = (origin) => pagakit(origin, kyTransport({ maxSockets: 128 }))

/** pagakit as it is on the other runtimes: over ky and the platform's `fetch`. */
export const pagakitFetch: TransferContender = (origin) =>
  pagakit(origin, kyTransport({ fetch: globalThis.fetch }))

/** A transfer through the Business client: signed, validated and judged, watched by two hooks, with the caller's signal. */
function pagakit(origin: string, transport: Transport): TransferCall {
  const seen = { requests: 0, answers: 0 }
  const business = createBusinessClient({
    ...account,
    environment: { baseUrl: origin },
    transport,
    hooks: {
      onRequest: ({ referenceNumber }) => {
        if (referenceNumber !== undefined) seen.requests += 1
      },
      onAnswer: ({ httpStatus, durationMs }) => {
        if (httpStatus === 200 && durationMs > 0) seen.answers += 1
      },
    },
  })
  const { signal } = new AbortController()
  return (transfer) => business.moneyTransfer(transfer, { signal })
}
