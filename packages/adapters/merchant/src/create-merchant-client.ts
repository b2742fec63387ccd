import { createOrganisationClient, type HashSubject } from '@pagakit/client'
import { jsonCodec } from '@pagakit/codecs/json'
import type { SecretInput } from '@pagakit/contract'
import { checkedSecret, explain, hashHeaders } from '@pagakit/signing'
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
    explain: async (subject: HashSubject, key: SecretInput) =>
      explain({ ...subject, hashKey: await checkedSecret(key, 'hashKey', 'hash', 'explain').reveal() }),
    openTransport: kyTransport,
  }
  return createOrganisationClient(parts, options)
}
