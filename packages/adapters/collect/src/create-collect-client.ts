import { createOrganisationClient } from '@pagakit/client'
import { jsonCodec } from '@pagakit/codecs/json'
import type { CallOptions } from '@pagakit/contract'
import { basicAndHash, explainWithSecret } from '@pagakit/signing'
import { kyTransport } from '@pagakit/transport-ky'
import { collectOperationNames } from './collect-client.generated.ts'
import type { CollectClient } from './collect-client.ts'
import { type CollectClientOptions, type CollectCredentials, collectSettings } from './collect-settings.ts'
import { type HistoryItemsInput, historyItems } from './history-items.ts'
import { loadCollectApi } from './load-collect-api.ts'
import { type WaitForPaymentOptions, waitForPayment } from './wait-for-payment.ts'

/**
 * Makes a client of Paga's Collect API.
 *
 * Models and validators are loaded on the first call, or by `await collect.ready()`.
 *
 * @throws PagaError `INVALID_SETTINGS` if a setting is missing or wrong
 * @example
 * const collect = createCollectClient({ environment: 'test', principal, credentials, hashKey })
 * const { banks } = await collect.banks()
 */
export function createCollectClient(options: CollectClientOptions): CollectClient {
  const parts = {
    names: collectSettings,
    operationNames: collectOperationNames,
    loadApi: loadCollectApi,
    codecs: { json: jsonCodec },
    authenticate: basicAndHash,
    explain: explainWithSecret,
    openTransport: kyTransport,
  }
  return withManyCalls(createOrganisationClient(parts, options))
}

/** The client without the methods that make several calls. */
interface SingleCalls extends Omit<CollectClient, 'historyItems' | 'waitForPayment' | 'withCredentials'> {
  withCredentials(credentials: CollectCredentials): SingleCalls
}

function withManyCalls(client: SingleCalls): CollectClient {
  return Object.freeze({
    ...client,
    historyItems: (input: HistoryItemsInput, options?: CallOptions) =>
      historyItems(client.history, input, options),
    waitForPayment: (referenceNumber: string, options?: WaitForPaymentOptions) =>
      waitForPayment(client, referenceNumber, options),
    withCredentials: (credentials: CollectCredentials) => withManyCalls(client.withCredentials(credentials)),
  })
}
