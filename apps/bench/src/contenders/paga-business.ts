import { createRequire } from 'node:module'
import type { TransferContender } from './contender.ts'
import { muteConsole } from './mute-console.ts'
import { account } from './transfer.ts'

interface OfficialAnswer {
  readonly response: unknown
}

/** Its methods take everything by place. */
interface OfficialClient {
  getBaseUrl: (endpoint: string) => string
  moneyTransfer(...parameters: unknown[]): Promise<OfficialAnswer>
}

interface OfficialBuilder {
  setPrincipal(principal: string): OfficialBuilder
  setCredential(credentials: string): OfficialBuilder
  setApiKey(hashKey: string): OfficialBuilder
  build(): OfficialClient
}

/** Paga's own client of the Business API; only where it sends its requests is changed. */
export const pagaBusiness: TransferContender = (origin) => {
  muteConsole()
  const require = createRequire(import.meta.url)
  const Builder: new () => OfficialBuilder = require('paga-business')
  const client = new Builder()
    .setPrincipal(account.principal)
    .setCredential(account.credentials)
    .setApiKey(account.hashKey)
    .build()
  client.getBaseUrl = (endpoint) => `${origin}/paga-webservices/business-rest/secured/${endpoint}`
  return async (transfer) => {
    const { response } = await client.moneyTransfer(
      transfer.referenceNumber,
      transfer.amount,
      transfer.currency,
      transfer.destinationAccount,
      undefined,
      undefined,
      undefined,
      transfer.sendWithdrawalCode,
      transfer.sourceOfFunds,
      transfer.transferReference,
      transfer.suppressRecipientMessage,
      transfer.locale,
      transfer.alternateSenderName,
      transfer.minRecipientKYCLevel,
    )
    return response
  }
}
