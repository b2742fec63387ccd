import { createCollectClient } from '@pagakit/collect'
import type { Transport, TransportAnswer } from '@pagakit/contract'
import { type CallByName, callOf } from './call-business.ts'

const call = callOf(createCollectClient)

/**
 * Calls an operation of the Collect API for tests that write the answers of all APIs in the words of the Business API: its
 * code and message are called otherwise, and that is changed on the way in and back on the way out.
 */
export const callCollect: CallByName = async (settings, operation, input, options) => {
  const { transport } = settings
  const translated = transport === undefined ? settings : { ...settings, transport: translating(transport) }
  const { statusCode, ...result } = await call(translated, operation, input, options)
  return { ...result, statusCode, responseCode: statusCode }
}

function translating(transport: Transport): Transport {
  return {
    exchange: async (request) => {
      const answer = await transport.exchange(request)
      return { ...answer, body: inWordsOfCollect(answer.body) }
    },
  }
}

/** As Latin-1, so that every byte that is not concerned stays as it is. */
function inWordsOfCollect(body: TransportAnswer['body']): TransportAnswer['body'] {
  const text = Buffer.from(body).toString('latin1')
  const translated = text
    .replaceAll('"responseCode"', '"statusCode"')
    .replaceAll('"message"', '"statusMessage"')
  return Uint8Array.from(Buffer.from(translated, 'latin1'))
}
