// What a user writes, with import: a real call through the installed packages. Also type-checked, by check-tarballs.ts.
import { createBusinessClient } from '@pagakit/business'
import { createCollectClient } from '@pagakit/collect'
import { createConnect } from '@pagakit/connect'
import { defineConnectButton } from '@pagakit/connect/button'
import { createConnectClient, memoryTokenStore } from '@pagakit/connect-server'
import { createSandbox } from '@pagakit/sandbox'

const sandbox = await createSandbox()
const business = createBusinessClient({ ...sandbox.business })
const { bank: banks, verdict } = await business.getBanks()
console.log(`${verdict}: ${banks?.length ?? 0} banks`)
await business.close()

const collect = createCollectClient({ ...sandbox.collect })
await collect.paymentRequest({
  referenceNumber: 'ORDER-A',
  amount: '1000',
  currency: 'NGN',
  payer: { name: 'Adaeze Obi', phoneNumber: '+2348012345678' },
  paymentMethods: ['BANK_TRANSFER'],
})
sandbox.payments.pay('ORDER-A')
console.log(`collect: ${(await collect.waitForPayment('ORDER-A')).verdict}`)
await collect.close()

const connectServer = createConnectClient({ ...sandbox.connect, tokens: memoryTokenStore(), accept: 'xml' })
const { code = '' } = sandbox.connect.authorize({ user: '@adaeze', scopes: ['USER_DETAILS_REQUEST'] })
await connectServer.exchangeCode({ user: 'ada', code })
const { detailsResult } = await connectServer.forUser('ada').getUserDetails()
console.log(`connect: ${Object.keys(detailsResult.details).length} details`)
await connectServer.close()
await sandbox.close()

// What is for pages can be loaded, and made, where there is none: by a server that renders.
const redirectUri = 'http://localhost:3000/callback'
const connect = createConnect({
  environment: 'test',
  clientId: 'shop-1',
  redirectUri,
  scope: ['MERCHANT_PAYMENT'],
  server: '/paga',
})
console.log(
  `for pages: ${[connect.redirect, connect.popup, connect.callback, defineConnectButton].length} functions`,
)
