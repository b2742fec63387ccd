import { createOrganisationClient } from '@pagakit/client'
import { jsonCodec } from '@pagakit/codecs/json'
import type { CallOptions } from '@pagakit/contract'
import { explainWithSecret, hashHeaders } from '@pagakit/signing'
import { kyTransport } from '@pagakit/transport-ky'
import { businessOperationNames } from './business-client.generated.ts'
import type { BusinessClient } from './business-client.ts'
import {
  type BusinessClientOptions,
  type BusinessCredentials,
  businessSettings,
} from './business-settings.ts'
import { loadBusinessApi } from './load-business-api.ts'
import { loadBusinessCodecs } from './load-business-codecs.ts'
import { type HistoryItemsInput, transactionHistoryItems } from './transaction-history-items.ts'

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
  const parts = {
    names: businessSettings,
    operationNames: businessOperationNames,
    loadApi: loadBusinessApi,
    codecs: { json: jsonCodec },
    loadCodecs: loadBusinessCodecs,
    authenticate: hashHeaders,
    explain: explainWithSecret,
    openTransport: kyTransport,
  }
  return withHistory(createOrganisationClient(parts, options))
}

/** The client without the one method that makes several calls. */
interface SingleCalls extends Omit<BusinessClient, 'transactionHistoryItems' | 'withCredentials'> {
  withCredentials(credentials: BusinessCredentials): SingleCalls
}

function withHistory(client: SingleCalls): BusinessClient {
  return Object.freeze({
    ...client,
    transactionHistoryItems: (input: HistoryItemsInput, options?: CallOptions) =>
      transactionHistoryItems(client.transactionHistory, input, options),
    withCredentials: (credentials: BusinessCredentials) => withHistory(client.withCredentials(credentials)),
  })
}
