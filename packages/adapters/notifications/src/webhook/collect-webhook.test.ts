import { describe, expect, test } from 'vitest'
import { memoryDedupe } from '../dedupe/memory-dedupe.ts'
import { brokenKinds, brokenWebhook } from '../testing/broken-webhook.ts'
import { signedParts, signedWebhook } from '../testing/signed-webhook.ts'
import { webhookMessage } from '../testing/webhook-message.ts'
import type { CollectEvent } from './collect-event.ts'
import { collectWebhook } from './collect-webhook.ts'
import { creditWithoutConfirming } from './confirm.ts'
import type { DeliveryReport } from './delivery-report.ts'
import type { CollectWebhookOptions } from './webhook-settings.ts'

const hashKey = 'TEST-HASH-KEY'

/** A receiver that notes down what it is told. */
function receiver(options: Partial<CollectWebhookOptions<undefined>> = {}) {
  const events: CollectEvent[] = []
  const reports: DeliveryReport[] = []
  const webhook = collectWebhook<undefined>({
    hashKey,
    dedupe: memoryDedupe(),
    confirm: creditWithoutConfirming,
    onEvent: (event) => void events.push(event),
    onDelivery: (report) => void reports.push(report),
    ...options,
  })
  const reasons = () => reports.map(({ reason, outcome }) => reason ?? outcome)
  return { webhook, events, reports, reasons, types: () => events.map(({ type }) => type) }
}

describe('a message whose hash is right', () => {
  test('is told with the fields the hash covers, and answered with 200', async () => {
    const { webhook, events } = receiver()
    const message = webhookMessage('paid', { externalReferenceNumber: 'ORDER-7A' })
    const response = await webhook(await signedWebhook(message, { hashKey }))
    expect([response.status, await response.json()]).toEqual([200, { status: 'SUCCESS' }])
    expect(events).toMatchObject([
      {
        type: 'paid',
        externalReferenceNumber: 'ORDER-7A',
        statusCode: 0,
        state: 'CHARGEABLE',
        form: 'body',
        covered: ['notificationId', 'statusCode', 'externalReferenceNumber', 'state', 'outstandingBalance'],
        hints: { paymentAmount: '2000.5' },
      },
    ])
  })

  test('has its amounts as decimal texts without separators', async () => {
    const { webhook, events } = receiver()
    await webhook(await signedWebhook(webhookMessage('account-settled'), { hashKey }))
    const partly = webhookMessage('partly-paid', { outstandingBalance: '50.10' })
    await webhook(await signedWebhook(partly, { hashKey }))
    expect(events).toMatchObject([{ amount: '5000' }, { outstandingBalance: '50.1' }])
  })

  test.each([
    ['paid', 'paid'],
    ['settled', 'paid'],
    ['partly-paid', 'partly-paid'],
    ['expired', 'ended'],
    ['cancelled', 'ended'],
    ['failed', 'ended'],
    ['error', 'update'],
    ['pending', 'update'],
    ['account-paid', 'account-paid'],
    ['account-settled', 'account-paid'],
  ] as const)('%s is told as %s', async (name, type) => {
    const { webhook, types } = receiver()
    await webhook(await signedWebhook(webhookMessage(name), { hashKey }))
    expect(types()).toEqual([type])
  })

  test('is paid by its code, state and balance, never by the name of the event, which is not hashed', async () => {
    const { webhook, types } = receiver()
    const called = { event: 'PAYMENT_COMPLETE' }
    for (const changes of [{ state: 'PENDING' }, { statusCode: '1' }, { outstandingBalance: '0.01' }]) {
      const message = webhookMessage('paid', {
        ...called,
        ...changes,
        externalReferenceNumber: JSON.stringify(changes),
      })
      await webhook(await signedWebhook(message, { hashKey }))
    }
    expect(types()).toEqual(['update', 'update', 'update'])
  })

  test('tells the same whatever is done to the fields the hash does not cover', async () => {
    const told: unknown[] = []
    const message = webhookMessage('paid')
    const { url, headers, body } = await signedParts(message, { hashKey })
    const covered = [
      'notificationId',
      'statusCode',
      'externalReferenceNumber',
      'state',
      'outstandingBalance',
      'hash',
    ]
    const others = Object.keys(message.payload).filter((name) => !covered.includes(name))
    expect(others.length).toBeGreaterThan(3)
    for (const name of [undefined, ...others]) {
      const { webhook, events } = receiver()
      const changed = JSON.stringify({ ...JSON.parse(body), ...(name ? { [name]: 999999 } : {}) })
      await webhook(new Request(url, { method: 'POST', headers, body: changed }))
      const [{ hints: _, ...trusted } = { hints: {} }] = events
      told.push(trusted)
    }
    expect(new Set(told.map((event) => JSON.stringify(event))).size).toBe(1)
  })
})

describe('a broken message', () => {
  test.each(brokenKinds)('of the kind %s is refused, and nobody is told', async (kind) => {
    const { webhook, events, reports } = receiver()
    for (const name of ['paid', 'account-paid'] as const) {
      const response = await webhook(await brokenWebhook(kind, webhookMessage(name), { hashKey }))
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
    }
    expect(events).toEqual([])
    expect(reports.every(({ outcome, event }) => outcome === 'refused' && event === undefined)).toBe(true)
  })

  test('with an amount that was changed is refused', async () => {
    const { webhook, reasons } = receiver()
    const { url, headers, body } = await signedParts(webhookMessage('account-paid'), { hashKey })
    const changed = body.replace('"amount":"250.00"', '"amount":"950.00"')
    expect(changed).not.toBe(body)
    await webhook(new Request(url, { method: 'POST', headers, body: changed }))
    expect(reasons()).toEqual(['wrong-hash'])
  })

  test('with a name of today and its older one is refused', async () => {
    const { webhook, reasons } = receiver()
    const { url, headers, body } = await signedParts(webhookMessage('partly-paid'), { hashKey })
    const both = body.replace('{', '{"outStandingBalance":1,')
    await webhook(new Request(url, { method: 'POST', headers, body: both }))
    expect(reasons()).toEqual(['odd-field'])
  })

  test.each(['', 'x'.repeat(101), 'A\u0000', 'A\ud800'])(
    'by the reference %j is refused although its hash is right: it could not be told from others',
    async (reference) => {
      const { webhook, events } = receiver()
      const messages = [
        webhookMessage('paid', { externalReferenceNumber: reference }),
        webhookMessage('account-paid', { transactionReference: reference }),
      ]
      for (const message of messages) {
        expect((await webhook(await signedWebhook(message, { hashKey }))).status).toBe(400)
      }
      expect(events).toEqual([])
    },
  )

  test('that never ends is given up', async () => {
    const { webhook, reasons } = receiver({ bodyTimeoutMs: 1 })
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
    })
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' }
    expect((await webhook(new Request('http://localhost/', init))).status).toBe(408)
    expect(reasons()).toEqual(['too-slow'])
  })

  test('that is larger than it says is refused before it is read whole', async () => {
    let pulled = 0
    const { webhook, reasons } = receiver({ maxBytes: 1_000 })
    const chunk = new TextEncoder().encode('x'.repeat(600))
    const body = new ReadableStream({
      pull: (controller) => {
        pulled += 1
        controller.enqueue(chunk)
      },
    })
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' }
    await webhook(new Request('http://localhost/', init))
    expect(reasons()).toEqual(['too-large'])
    expect(pulled).toBeLessThan(5)
  })
})

describe('the header form', () => {
  const sign = (headerParameters: readonly string[]) =>
    signedWebhook(webhookMessage('account-paid'), { hashKey, form: 'header', headerParameters })
  const minimum = ['statusCode', 'accountNumber', 'amount']

  test.each([[minimum], [[...minimum, 'clearingFeeAmount']]])(
    'takes a list that begins with what must be hashed: %j',
    async (list) => {
      const { webhook, events } = receiver()
      await webhook(await sign(list))
      expect(events).toMatchObject([{ form: 'header', covered: minimum }])
    },
  )

  test.each([
    [['statusCode']],
    [['statusCode', 'accountNumber']],
    [['statusCode', 'amount', 'accountNumber']],
    [['transactionReference', ...minimum]],
    [[...minimum, 'amount']],
    [['constructor', ...minimum]],
    [[...minimum, '__proto__.x']],
    [[...minimum, '']],
    [[...minimum, ...Array.from({ length: 40 }, (_, index) => `field${index}`)]],
  ])('refuses the list %j, although its hash is right', async (list) => {
    const { webhook, reasons } = receiver()
    await webhook(await sign(list))
    expect(reasons()).toEqual(['short-list'])
  })

  test('takes exactly one list where headerParameters says which', async () => {
    const { webhook, reasons } = receiver({ headerParameters: [...minimum, 'transactionReference'] })
    await webhook(await sign([...minimum, 'transactionReference']))
    await webhook(await sign(minimum))
    expect(reasons()).toEqual(['handled', 'short-list'])
  })

  test('of a payment request needs the balance with two decimals, or none, since more may follow it', async () => {
    const { webhook, reasons } = receiver()
    const options = { hashKey, form: 'header' } as const
    const bare = webhookMessage('partly-paid', { outstandingBalance: '50' })
    for (const message of [bare, webhookMessage('partly-paid'), webhookMessage('paid')]) {
      await webhook(await signedWebhook(message, options))
    }
    expect(reasons()).toEqual(['odd-field', 'handled', 'handled'])
  })

  test('decides alone where it is there: a right hash of the body does not help', async () => {
    const { webhook, reasons } = receiver()
    const request = await signedWebhook(webhookMessage('paid'), { hashKey })
    request.headers.set('x-paga-hash', 'f'.repeat(128))
    await webhook(request)
    expect(reasons()).toEqual(['short-list'])
  })
})

describe('2xx is given only', () => {
  test('when the work is done; until then Paga delivers again, and then it is done once', async () => {
    let isBroken = true
    const { webhook, events, reasons, reports } = receiver({
      onEvent: () => {
        if (isBroken) throw new Error('the database is down')
      },
    })
    const message = webhookMessage('paid')
    const statuses: number[] = []
    for (const broken of [true, true, false, false]) {
      isBroken = broken
      statuses.push((await webhook(await signedWebhook(message, { hashKey }))).status)
    }
    expect(statuses).toEqual([503, 503, 200, 200])
    expect(reasons()).toEqual(['work-failed', 'work-failed', 'handled', 'duplicate'])
    expect(reports[0]).toMatchObject({ cause: { message: 'the database is down' }, event: { type: 'paid' } })
    expect(events).toEqual([])
  })

  test('and the answer to a failure tells nothing of it', async () => {
    const { webhook } = receiver({
      onEvent: () => {
        throw new Error('SECRET CAUSE')
      },
    })
    const response = await webhook(await signedWebhook(webhookMessage('paid'), { hashKey }))
    expect(await response.text()).not.toContain('SECRET')
  })

  test.each<[how: string, onDelivery: () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('the log is full')
      },
    ],
    // A rejection that nobody catches fails the run of the tests, as it would end a server.
    ['rejects', () => Promise.reject(new Error('the log is full'))],
  ])('also where the listener of deliveries %s', async (_, onDelivery) => {
    const { webhook } = receiver({ onDelivery })
    expect((await webhook(await signedWebhook(webhookMessage('paid'), { hashKey }))).status).toBe(200)
  })

  test('once for a message that is told with other contents under the same id', async () => {
    const { webhook, reasons, events } = receiver()
    const id = { transactionReference: 'T-1' }
    await webhook(await signedWebhook(webhookMessage('account-paid', id), { hashKey }))
    await webhook(
      await signedWebhook(webhookMessage('account-paid', { ...id, amount: '9,250.00' }), { hashKey }),
    )
    expect(reasons()).toEqual(['handled', 'conflict'])
    expect(events).toMatchObject([{ amount: '250' }])
  })
})

describe('Basic authentication', () => {
  const basic = { username: 'paga', password: 'pa:ss' }
  const sent = (pair: string) => `Basic ${btoa(pair)}`

  test.each([
    ['right', sent('paga:pa:ss'), 'handled'],
    ['missing', '', 'unauthorized'],
    ['wrong', sent('paga:pa'), 'unauthorized'],
    ['empty', sent(':'), 'unauthorized'],
    ['no Base64', 'Basic %%%', 'unauthorized'],
  ])('is asked for besides the hash where it is set: %s', async (_, authorization, reason) => {
    const { webhook, reasons } = receiver({ basic })
    const request = await signedWebhook(webhookMessage('paid'), { hashKey })
    if (authorization !== '') request.headers.set('authorization', authorization)
    await webhook(request)
    expect(reasons()).toEqual([reason])
  })

  test('does not stand in for the hash', async () => {
    const { webhook, reasons } = receiver({ basic })
    const request = await brokenWebhook('unsigned', webhookMessage('paid'), { hashKey })
    request.headers.set('authorization', sent('paga:pa:ss'))
    await webhook(request)
    expect(reasons()).toEqual(['unsigned'])
  })
})

test('hash keys may come from a function that is asked for every message, so that they can be changed', async () => {
  let key = 'OLD-KEY'
  const { webhook, reasons } = receiver({ hashKey: () => key })
  await webhook(await signedWebhook(webhookMessage('paid'), { hashKey: 'OLD-KEY' }))
  key = 'NEW-KEY'
  await webhook(await signedWebhook(webhookMessage('paid'), { hashKey: 'OLD-KEY' }))
  await webhook(
    await signedWebhook(webhookMessage('paid', { externalReferenceNumber: 'B' }), { hashKey: key }),
  )
  expect(reasons()).toEqual(['handled', 'wrong-hash', 'handled'])
})

describe('settings', () => {
  const right = {
    hashKey,
    dedupe: memoryDedupe(),
    confirm: creditWithoutConfirming,
    onEvent: () => undefined,
  }

  test.each([
    ['hashKey', { ...right, hashKey: '' }],
    ['hashKey', { ...right, hashKey: [] }],
    ['hashKey', { ...right, hashKey: ['KEY', ' KEY'] }],
    ['confirm', { ...right, confirm: undefined }],
    ['basic.password', { ...right, basic: { username: 'a', password: '' } }],
  ])('without a usable %s are refused at once', (setting, options) => {
    // Wrong on purpose: what a program in JavaScript may hand over.
    expect(() => collectWebhook(options as typeof right)).toThrowError(
      expect.objectContaining({ code: 'INVALID_SETTINGS', params: expect.objectContaining({ setting }) }),
    )
  })
})
