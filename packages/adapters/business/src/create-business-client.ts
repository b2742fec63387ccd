import { createClient } from '@pagakit/client'
import { jsonCodec } from '@pagakit/codecs/json'
import type { Transport } from '@pagakit/contract'
import { hashHeaders } from '@pagakit/signing'
import { kyTransport } from '@pagakit/transport-ky'
import { businessOperationNames } from './business-client.generated.ts'
import type { BusinessClient } from './business-client.ts'
import { type BusinessClientOptions, checkBusinessSettings } from './business-settings.ts'
import { explainCall } from './explain-call.ts'
import { loadBusinessApi } from './load-business-api.ts'

/**
 * Makes a client of Paga's Business API.
 *
 * Models and validators are loaded on the first call, or by `await business.ready()`.
 *
 * @throws PagaError `INVALID_SETTINGS` if a setting is missing or wrong
 * @example
 * const business = createBusinessClient({ environment: 'test', principal, credentials, hashKey })
 * const { bank } = await business.getBanks()
 */
export function createBusinessClient(options: BusinessClientOptions): BusinessClient {
  const settings = checkBusinessSettings(options)
  const { transport, fetch } = settings
  return businessClient(settings, transport ?? kyTransport(fetch === undefined ? {} : { fetch }))
}

function businessClient(options: BusinessClientOptions, transport: Transport): BusinessClient {
  const { principal, credentials, hashKey, environment, ...settings } = options
  const client = createClient({
    operationNames: businessOperationNames,
    loadApi: loadBusinessApi,
    environment,
    codec: jsonCodec,
    authenticator: hashHeaders({ principal, credentials, hashKey }),
    transport,
    settings,
  })
  const derived: Pick<BusinessClient, 'explain' | 'withCredentials'> = {
    explain: (operation, input, wanted = {}) =>
      explainCall(operation, input, { ...settings, hashKey }, wanted),
    withCredentials: ({ principal, credentials, hashKey }) => {
      // The connections belong to the client that opened them, so the derived one is given no way to close them.
      const shared: Transport = { exchange: (request) => transport.exchange(request) }
      return businessClient(checkBusinessSettings({ ...options, principal, credentials, hashKey }), shared)
    },
  }
  return Object.freeze({ ...client, ...derived })
}
