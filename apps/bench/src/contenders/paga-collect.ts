import { createRequire } from 'node:module'
import type { TransferContender } from './contender.ts'
import { muteConsole } from './mute-console.ts'
import { account } from './transfer.ts'

interface OfficialAnswer {
  readonly response: unknown
}

interface OfficialClient {
  getBaseUrl: (endpoint: string) => string
  paymentRequest(request: object): Promise<OfficialAnswer>
}

interface OfficialBuilder {
  setClientId(principal: string): OfficialBuilder
  setPassword(credentials: string): OfficialBuilder
  setApiKey(hashKey: string): OfficialBuilder
  build(): OfficialClient
}

/** Paga's own client of the Collect API, with a payment request of as many members; only where it sends is changed. */
export const pagaCollect: TransferContender = (origin) => {
  muteConsole()
  const require = createRequire(import.meta.url)
  const Builder: new () => OfficialBuilder = require('paga-collect')
  const client = new Builder()
    .setClientId(account.principal)
    .setPassword(account.credentials)
    .setApiKey(account.hashKey)
    .build()
  client.getBaseUrl = (endpoint) => `${origin}/${endpoint}`
  return async (transfer) => {
    const { referenceNumber, amount, currency, destinationAccount, alternateSenderName } = transfer
    const { response } = await client.paymentRequest({
      referenceNumber,
      amount,
      currency,
      payer: { name: 'Ada', phoneNumber: destinationAccount },
      payee: { name: alternateSenderName, accountNumber: '1234567890' },
      payerCollectionFeeShare: 0.5,
      payeeCollectionFeeShare: 0.5,
      callBackUrl: 'https://example.com/paid',
      paymentMethods: ['BANK_TRANSFER'],
      displayBankDetailToPayer: false,
    })
    return response
  }
}
