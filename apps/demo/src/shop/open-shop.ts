import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createBusinessClient } from '@pagakit/business'
import { createCollectClient } from '@pagakit/collect'
import { createConnectClient } from '@pagakit/connect-server'
import { createMerchantClient } from '@pagakit/merchant'
import type { Sandbox } from '@pagakit/sandbox'
import { connectCallCode } from './calls/connect-call-code.ts'
import { recordCalls } from './calls/record-calls.ts'
import { Connections } from './connections/connections.ts'
import { createShop } from './create-shop.ts'
import { keepChecking, type OpenThings, openThings } from './keep-checking.ts'
import { callbackPath } from './pages/connect-box.ts'
import { checkPayouts } from './payouts/check-payouts.ts'
import { rememberBanks } from './payouts/remember-banks.ts'
import { checkPurchases } from './purchases/check-purchases.ts'
import { checkRefunds } from './refunds/check-refunds.ts'
import { checkRequests } from './requests/check-requests.ts'
import { Store } from './store/store.ts'

/** A shop that is open. */
export interface OpenShop extends AsyncDisposable {
  readonly origin: string
  /** Asks Paga once about everything nobody knows about yet. While the shop is open it does so by itself. */
  check(): Promise<void>
}

/** What may be another in a test. */
export interface OpenShopOptions {
  /** The file of its books. @default ':memory:' */
  readonly file?: string
  /** The 32 bytes that tokens are sealed under; without the same ones again, customers are asked again. @default random */
  readonly tokenKey?: Uint8Array
  /** How long after one round of questions the next begins, and how old what is asked about first is at least, in milliseconds. @default 5000 */
  readonly checkEveryMs?: number
}

/** Opens the shop on a free port of this machine, over a sandbox that listens. */
export async function openShop(
  sandbox: Sandbox,
  { file = ':memory:', tokenKey = randomBytes(32), checkEveryMs = 5_000 }: OpenShopOptions = {},
): Promise<OpenShop> {
  const server = createServer({ requestTimeout: 10_000 })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The shop listens on no port.')
  const origin = `http://127.0.0.1:${address.port}`

  // The clock of a sandbox can be moved ahead; the days of the shop are those of its Paga.
  const { now } = sandbox.clock
  const store = new Store(file, now)
  const business = createBusinessClient({ ...sandbox.business, hooks: recordCalls('business', store) })
  const collect = createCollectClient({ ...sandbox.collect, hooks: recordCalls('collect', store) })
  const merchant = createMerchantClient({ ...sandbox.merchant, hooks: recordCalls('merchant', store) })
  const connections = new Connections(store.database, tokenKey)
  const connect = createConnectClient({
    ...sandbox.connect,
    redirectUri: origin + callbackPath,
    tokens: connections,
    now,
    hooks: recordCalls('connect', store, connectCallCode),
  })
  const { environment, clientId } = sandbox.connect
  const answer = createShop({
    origin,
    store,
    business,
    collect,
    merchant,
    connect,
    connections,
    askingSettings: { environment, clientId },
    listBanks: rememberBanks(business),
    collectHashKey: sandbox.collect.hashKey,
    now,
    rehearsal: {
      loseAnswer: (operation, referenceNumber) =>
        void sandbox.faults.add({ kind: 'lose-answer', operation, referenceNumber }),
      payByTransfer: (referenceNumber, amount) =>
        void sandbox.payments.pay(referenceNumber, { from: 'bank', ...(amount !== undefined && { amount }) }),
      withdrawConsent: (phone) => {
        for (const { id, user } of sandbox.connect.grants()) if (user === phone) sandbox.connect.revoke(id)
      },
      loseWebhook: (referenceNumber) =>
        void sandbox.faults.add({
          kind: 'lose-webhook',
          operation: 'paymentRequestCallback',
          referenceNumber,
        }),
      cancel: (referenceNumber) => void sandbox.payments.cancel(referenceNumber),
    },
  })
  server.on('request', getRequestListener(answer, { overrideGlobalObjects: false }))

  const rounds = new AbortController()
  const check = async (open: OpenThings): Promise<void> => {
    await checkPayouts(open.payouts, { store, business })
    await checkRefunds(open.refunds, { store, business, now })
    await checkPurchases(open.purchases, { store, merchant })
    await checkRequests(open.requests, { store, collect, now, signal: rounds.signal })
  }
  const checking = keepChecking(store, check, checkEveryMs, rounds.signal)
  return {
    origin,
    check: () => check(openThings(store)),
    [Symbol.asyncDispose]: async () => {
      rounds.abort()
      await checking
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      await Promise.all([business.close(), collect.close(), merchant.close(), connect.close()])
      store[Symbol.dispose]()
    },
  }
}
