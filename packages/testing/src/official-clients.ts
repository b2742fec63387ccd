import { createRequire } from 'node:module'
import type { ListeningSandbox } from '@pagakit/sandbox'

// Paga's own clients, paga-business 2.0.4 and paga-merchant 1.0.4 as npm has them. Only where they send their requests is
// changed.

/** What the Business client makes of an answer. */
export interface OfficialAnswer {
  readonly error: boolean
  readonly response: Readonly<Record<string, unknown>>
}

type Methods<Answer> = Record<string, (...parameters: unknown[]) => Promise<Answer>>

/** Its methods take everything by place; its address is in one of them. */
export type OfficialBusiness = Methods<OfficialAnswer> & { getBaseUrl: (endpoint: string) => string }

interface Builder<Client> {
  setPrincipal(principal: string): Builder<Client>
  setCredential(credentials: string): Builder<Client>
  setApiKey(hashKey: string): Builder<Client>
  build(): Client
}

const require = createRequire(import.meta.url)
const BusinessBuilder: new () => Builder<OfficialBusiness> = require('paga-business')
const MerchantClient: { Builder(): Builder<OfficialMerchant> } = require('paga-merchant')

/** Its address is in what it hands to the method that sends. */
export type OfficialMerchant = Methods<unknown> & {
  buildRequest: (url: string, hash: string, request: unknown) => Promise<unknown>
}

/** The Business client against a sandbox; without a hash key it says nothing of it. */
export function officialBusiness({ url, business }: ListeningSandbox, hashKey?: string): OfficialBusiness {
  const builder = new BusinessBuilder().setPrincipal(business.principal).setCredential(business.credentials)
  const client = (hashKey === undefined ? builder : builder.setApiKey(hashKey)).build()
  client.getBaseUrl = (endpoint) => `${url}/paga-webservices/business-rest/secured/${endpoint}`
  return client
}

/** The Merchant client against a sandbox. */
export function officialMerchant({ url, merchant }: ListeningSandbox): OfficialMerchant {
  const { principal, credentials, hashKey } = merchant
  const client = MerchantClient.Builder()
    .setPrincipal(principal)
    .setCredential(credentials)
    .setApiKey(hashKey)
    .build()
  const { buildRequest } = client
  client.buildRequest = (address, hash, request) =>
    buildRequest(`${url}${new URL(address).pathname}`, hash, request)
  return client
}
