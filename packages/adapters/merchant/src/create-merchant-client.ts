import { createOrganisationClient } from '@pagakit/client'
import { jsonCodec } from '@pagakit/codecs/json'
import { explainWithSecret, hashHeaders } from '@pagakit/signing'
import { kyTransport } from '@pagakit/transport-ky'
import { loadMerchantApi } from './load-merchant-api.ts'
import { merchantOperationNames } from './merchant-client.generated.ts'
import type { MerchantClient } from './merchant-client.ts'
import { type MerchantClientOptions, merchantSettings } from './merchant-settings.ts'

/**
 * Makes a client of Paga's Merchant API.
 *
 * Models and validators are loaded on the first call, or by `await merchant.ready()`.
 *
 * @throws PagaError `INVALID_SETTINGS` if a setting is missing or wrong
 * @example
 * const merchant = createMerchantClient({ environment: 'test', principal, credentials, hashKey })
 * const { verdict, status } = await merchant.getTransactionDetails({ referenceNumber })
 */
export function createMerchantClient(options: MerchantClientOptions): MerchantClient {
  const parts = {
    names: merchantSettings,
    operationNames: merchantOperationNames,
    loadApi: loadMerchantApi,
    codecs: { json: jsonCodec },
    authenticate: hashHeaders,
    explain: explainWithSecret,
    openTransport: kyTransport,
  }
  return createOrganisationClient(parts, options)
}
