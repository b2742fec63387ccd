import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createBusinessClient } from '@pagakit/business'
import { createCollectClient } from '@pagakit/collect'
import {
  type CollectEvent,
  collectWebhook,
  type DeliveryReport,
  type FetchHandler,
  memoryDedupe,
  merchantNotifications,
  nodeListener,
} from '@pagakit/notifications'
import { createSandbox, type Sandbox, type SandboxOptions } from '@pagakit/sandbox'
import { describe, expect, onTestFinished, test } from 'vitest'

const credentials = { username: 'paga', password: 's3cret' }

/** Serves a handler on this machine for the length of a test. */
async function serve(handler: FetchHandler): Promise<string> {
  const server = createServer((...call) => void nodeListener(handler)(...call))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  // A server that listens on a port has such an address.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/paga`
}

/** A merchant's server, and what it was told. */
function merchant(options: { readonly isDown?: () => boolean } = {}) {
  const payments: string[] = []
  const handler = merchantNotifications({
    ...credentials,
    dedupe: memoryDedupe(),
    services: {
      validateCustomer: ({ customerAccountNumber }) => ({ isValid: customerAccountNumber === '1000001' }),
      submitTransaction: ({ totalAmount }) => {
        if (options.isDown?.()) throw new Error('the database is down')
        payments.push(totalAmount)
        return { uniqueTransactionId: `U-${payments.length}` }
      },
    },
  })
  return { handler, payments }
}

describe('the sandbox plays Paga against a server of the reverse API', () => {
  test('over a socket: a known customer pays once, an unknown one not at all', async () => {
    const { handler, payments } = merchant()
    await using sandbox = await createSandbox()
    sandbox.reverse.register({ callbackUrl: await serve(handler), ...credentials })
    const paid = await sandbox.reverse.pay({ amount: '1500.50', customerReference: '1000001' })
    expect(paid).toMatchObject({ kind: 'paid', delivery: { state: 'delivered' } })
    expect(await sandbox.reverse.pay({ amount: '7', customerReference: '7' })).toMatchObject({
      kind: 'refused',
    })
    expect(payments).toEqual(['1500.5'])
  })

  test('a payment that is told twice, or told again after a failure, is credited once', async () => {
    let isDown = true
    const { handler, payments } = merchant({ isDown: () => isDown })
    let now = 0
    await using sandbox = await createSandbox({ clock: () => now, callbacks: { receive: handler } })
    sandbox.faults.add({ kind: 'double-webhook', operation: 'submitTransaction' })
    sandbox.reverse.register({ callbackUrl: 'http://shop.test/svc/v1', ...credentials })
    await sandbox.reverse.pay({ amount: '20', customerReference: '1000001' })
    expect(payments).toEqual([])
    isDown = false
    now += 60_000
    expect(await sandbox.webhooks.deliverDue()).toBe(2)
    expect(payments).toEqual(['20'])
  })

  test('a merchant that was onboarded to be called is paid into its own books', async () => {
    const { handler, payments } = merchant()
    await using sandbox = await createSandbox({ callbacks: { receive: handler } })
    const business = createBusinessClient({ ...sandbox.business })
    const { onboardingUpdate } = await business.onboardMerchant({
      reference: 'ONBOARD-A',
      merchantExternalId: 'SHOP-A',
      merchantInfo: {
        legalEntity: { name: 'Corner Shop Ltd' },
        legalEntityRepresentative: { phone: '+2348188215379', email: 'owner@shop.example' },
      },
      integration: {
        type: 'MERCHANT_NOTIFICATION_REVERSE_API',
        callbackUrl: 'http://shop.test/',
        ...credentials,
      },
    })
    const organisation = `organisation:${onboardingUpdate?.credentials.merchantPublicId}`
    await sandbox.reverse.pay({ amount: '20', customerReference: '1000001' }, organisation)
    expect(payments).toEqual(['20'])
    expect(sandbox.ledger.balance(organisation)).toBe('20')
  })

  test('a server whose password is another one is told so', async () => {
    const { handler, payments } = merchant()
    await using sandbox = await createSandbox({ callbacks: { receive: handler } })
    sandbox.reverse.register({ callbackUrl: 'http://shop.test', ...credentials, password: 'wrong' })
    expect(await sandbox.reverse.ask('getIntegrationServices')).toMatchObject({ httpStatus: 401 })
    await sandbox.reverse.pay({ amount: '20', customerReference: '1000001' })
    expect(payments).toEqual([])
  })
})

describe('Collect in the sandbox, a client that asks, and a shop that is told', () => {
  const address = 'http://shop.test/paga'
  const requestOf = (referenceNumber: string) => ({
    referenceNumber,
    amount: '2000',
    currency: 'NGN' as const,
    payer: { name: 'Ada Obi', phoneNumber: '+2348012345678' },
    payee: { name: "Ada's Shop" },
    paymentMethods: ['BANK_TRANSFER' as const],
    callBackUrl: address,
  })

  /** A sandbox whose webhooks go to a shop, which asks /status before it believes them. */
  async function open(options: SandboxOptions = {}) {
    const events: CollectEvent[] = []
    const reports: DeliveryReport[] = []
    const arrived: Request[] = []
    let webhook: FetchHandler = () => Promise.reject(new Error('there is no shop yet'))
    const sandbox: Sandbox = await createSandbox({
      clock: () => Date.parse('2026-11-21T12:00:00Z'),
      callbacks: {
        receive: (request) => {
          arrived.push(request.clone())
          return webhook(request)
        },
        ...options.callbacks,
      },
    })
    const collect = createCollectClient({ ...sandbox.collect })
    webhook = collectWebhook({
      hashKey: sandbox.collect.hashKey,
      dedupe: memoryDedupe(),
      confirm: (event) =>
        'state' in event
          ? collect.status({ referenceNumber: event.externalReferenceNumber })
          : isKnown(event.transactionReference),
      onEvent: (event) => void events.push(event),
      onDelivery: (report) => void reports.push(report),
    })
    /** Stands in for asking the activity of the account. */
    const isKnown = (reference: string): boolean =>
      sandbox.webhooks.list().some(({ body }) => body['transactionReference'] === reference)
    onTestFinished(() => sandbox.close())
    const ask = (referenceNumber: string, more: object = {}) =>
      collect.paymentRequest({ ...requestOf(referenceNumber), ...more })
    const told = () => events.map((event) => ('state' in event ? `${event.type} ${event.state}` : event.type))
    const reasons = () => reports.map(({ outcome, reason }) => reason ?? outcome)
    return { sandbox, collect, ask, events, told, reasons, arrived, webhook }
  }

  test.each(['body', 'header'] as const)(
    'a payment by parts is told step by step, the hash in the %s',
    async (form) => {
      const { sandbox, ask, told, events } = await open({ callbacks: { form } })
      await ask('ORDER-1A', { isAllowPartialPayments: true })
      sandbox.payments.pay('ORDER-1A', { amount: '500' })
      await sandbox.webhooks.deliverDue()
      sandbox.payments.pay('ORDER-1A')
      await sandbox.webhooks.deliverDue()
      expect(told()).toEqual(['partly-paid PENDING', 'paid CONSUMED'])
      expect(events).toMatchObject([
        { outstandingBalance: '1500' },
        { status: { data: { requestAmount: '2000' } } },
      ])
    },
  )

  test('a paid event is the evidence that waitForPayment wants', async () => {
    const { sandbox, collect, ask, events } = await open()
    await ask('ORDER-1A')
    sandbox.payments.pay('ORDER-1A')
    await sandbox.webhooks.deliverDue()
    const [event] = events
    if (event === undefined || !('state' in event)) throw new Error('a payment request was paid')
    expect(await collect.waitForPayment('ORDER-1A', { evidence: event })).toMatchObject({
      verdict: 'paid',
      evidence: { kind: 'callback' },
    })
  })

  test('what is late, doubled, held back or lost is told once, and never back', async () => {
    const { sandbox, ask, told, reasons } = await open()
    await ask('ORDER-1A', { isAllowPartialPayments: true })
    sandbox.faults.add({ kind: 'reorder-webhook' })
    sandbox.payments.pay('ORDER-1A', { amount: '500' })
    await sandbox.webhooks.deliverDue()
    sandbox.faults.add({ kind: 'lose-webhook' })
    sandbox.payments.pay('ORDER-1A', { amount: '500' })
    await sandbox.webhooks.deliverDue()
    sandbox.faults.add({ kind: 'double-webhook' })
    sandbox.payments.pay('ORDER-1A')
    await sandbox.webhooks.deliverDue()
    expect(told()).toEqual(['paid CONSUMED'])
    expect(reasons().toSorted()).toEqual(['duplicate', 'handled', 'outdated'])
  })

  test('a request that expires is told as ended', async () => {
    const { sandbox, ask, told } = await open()
    await ask('ORDER-1A')
    sandbox.clock.advance(8 * 24 * 60 * 60 * 1_000)
    await sandbox.webhooks.deliverDue()
    expect(told()).toEqual(['ended EXPIRED'])
  })

  test('an organisation that was onboarded is told with a hash of its own key', async () => {
    const { sandbox, reasons, arrived } = await open()
    const business = createBusinessClient({ ...sandbox.business })
    const { onboardingUpdate } = await business.onboardMerchant({
      reference: 'ONBOARD-A',
      merchantExternalId: 'SHOP-A',
      merchantInfo: {
        legalEntity: { name: 'Corner Shop Ltd' },
        legalEntityRepresentative: { phone: '+2348188215379', email: 'owner@shop.example' },
      },
      integration: { type: 'EMAIL_NOTIFICATION', financeAdminEmail: 'finance@shop.example' },
    })
    const {
      merchantPublicId: principal = '',
      merchantSecretKey: credentials = '',
      merchantHmac: hashKey = '',
    } = onboardingUpdate?.credentials ?? {}
    const sub = createCollectClient({ ...sandbox.collect, principal, credentials, hashKey })
    await sub.paymentRequest(requestOf('ORDER-1A'))
    sandbox.clock.advance(8 * 24 * 60 * 60 * 1_000)
    await sandbox.webhooks.deliverDue()
    expect(reasons()).toEqual(['wrong-hash'])
    const told: string[] = []
    const webhook = collectWebhook({
      hashKey,
      dedupe: memoryDedupe(),
      confirm: () => true,
      onEvent: ({ type }) => told.push(type),
    })
    for (const request of arrived) await webhook(request)
    expect(told).toEqual(['ended'])
  })

  test('money on a persistent account is told with its amount, and a copy under another reference is not believed', async () => {
    const { sandbox, collect, events, reasons, arrived, webhook } = await open()
    await collect.registerPersistentPaymentAccount({
      referenceNumber: 'REG-1A',
      accountReference: 'CUSTOMER-0009',
      phoneNumber: '+2348012345678',
      firstName: 'Ada',
      lastName: 'Obi',
      accountName: 'Ada Obi',
      callbackUrl: address,
    })
    sandbox.payments.payInto('CUSTOMER-0009', { amount: '5000.5' })
    await sandbox.webhooks.deliverDue()
    expect(events).toMatchObject([{ type: 'account-paid', amount: '5000.5' }])
    const [original] = arrived
    const { url, headers } = original ?? new Request(address)
    const body = String(await original?.text()).replace(
      /"transactionReference":"[^"]+"/,
      '"transactionReference":"OTHER"',
    )
    const copied = await webhook(new Request(url, { method: 'POST', headers, body }))
    expect([copied.status, events.length]).toEqual([503, 1])
    expect(reasons()).toEqual(['handled', 'not-confirmed'])
  })
})
