import {
  collectWebhook,
  creditWithoutConfirming,
  type DeliveryReport,
  memoryDedupe,
  merchantNotifications,
  type ReverseReport,
} from '@pagakit/notifications'
import {
  brokenKinds,
  brokenWebhook,
  merchantCall,
  signedWebhook,
  webhookMessage,
} from '@pagakit/notifications/testing'
import { expect, test } from 'vitest'
import { canary, everyPrintOf, leaksIn } from './canary.ts'

// Every secret of a server is a canary. Whatever is printed of whatever it hands out, none is seen again.

// Headers cannot carry every character of the others.
const password = 'CANARY-password-q+b%&~'
const hashKey = canary('hash key').trim()
const secrets = [hashKey, password, btoa(`paga:${password}`)]

function leaks(...values: readonly unknown[]): readonly string[] {
  return leaksIn(values.map(everyPrintOf).join('\n'), secrets)
}

async function answerText(response: Response): Promise<unknown> {
  return [response.status, [...response.headers], await response.text()]
}

test('a receiver of webhooks shows neither its hash key nor its password, whatever arrives', async () => {
  const reports: DeliveryReport[] = []
  const webhook = collectWebhook({
    hashKey: [hashKey, `${hashKey} old`],
    basic: { username: 'paga', password },
    dedupe: memoryDedupe(),
    confirm: creditWithoutConfirming,
    onEvent: ({ type }) => {
      if (type === 'ended') throw new Error('the database is down')
    },
    onDelivery: (report) => void reports.push(report),
  })
  const message = webhookMessage('paid')
  const requests = [
    await signedWebhook(message, { hashKey }),
    await signedWebhook(webhookMessage('expired', { externalReferenceNumber: 'ORDER-2B' }), { hashKey }),
    await signedWebhook(message, { hashKey: 'another' }),
    ...(await Promise.all(brokenKinds.map((kind) => brokenWebhook(kind, message, { hashKey })))),
  ]
  for (const request of requests) {
    request.headers.set('authorization', `Basic ${btoa(`paga:${password}`)}`)
    const shown = await answerText(await webhook(request))
    expect(leaks(shown, webhook)).toEqual([])
  }
  expect(reports).toHaveLength(requests.length)
  expect(new Set(reports.map(({ outcome }) => outcome))).toEqual(new Set(['handled', 'refused']))
  expect(leaks(...reports)).toEqual([])
})

test('a server of the reverse API shows no password, whoever calls', async () => {
  const reports: ReverseReport[] = []
  const merchant = merchantNotifications({
    username: 'paga',
    password,
    dedupe: memoryDedupe(),
    services: {
      submitTransaction: () => {
        throw new Error('the database is down')
      },
    },
    onCall: (report) => void reports.push(report),
  })
  for (const given of [password, `${password}x`, '']) {
    for (const name of ['getIntegrationServices', 'submitTransaction', 'validateCustomer'] as const) {
      const response = await merchant(merchantCall(name, {}, { username: 'paga', password: given }))
      expect(leaks(await answerText(response), merchant)).toEqual([])
    }
  }
  expect(new Set(reports.map(({ reason }) => reason))).toEqual(
    new Set([undefined, 'work-failed', 'wrong-path', 'unauthorized']),
  )
  expect(leaks(...reports)).toEqual([])
})

test.each([
  [
    'collectWebhook',
    () =>
      collectWebhook({
        hashKey: ` ${hashKey}`,
        dedupe: memoryDedupe(),
        confirm: () => true,
        onEvent: () => undefined,
      }),
  ],
  [
    'merchantNotifications',
    () =>
      merchantNotifications({
        username: 'paga',
        password: ` ${password}`,
        dedupe: memoryDedupe(),
        services: { submitTransaction: () => ({ refused: '' }) },
      }),
  ],
])('%s refuses a secret it cannot use without showing it', (_, make) => {
  let thrown: unknown
  try {
    make()
  } catch (error) {
    thrown = error
  }
  expect(thrown).toMatchObject({ code: 'INVALID_SETTINGS' })
  expect(leaks(thrown)).toEqual([])
})

test('a secret from a function that fails with it is not shown', async () => {
  const reports: DeliveryReport[] = []
  const webhook = collectWebhook({
    hashKey: () => Promise.reject(new Error(hashKey, { cause: hashKey })),
    dedupe: memoryDedupe(),
    confirm: creditWithoutConfirming,
    onEvent: () => undefined,
    onDelivery: (report) => void reports.push(report),
  })
  const response = await webhook(await signedWebhook(webhookMessage('paid'), { hashKey }))
  expect(response.status).toBe(503)
  expect(leaks(await answerText(response), ...reports)).toEqual([])
})
