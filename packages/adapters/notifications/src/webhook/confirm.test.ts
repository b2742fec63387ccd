import { describe, expect, test } from 'vitest'
import { memoryDedupe } from '../dedupe/memory-dedupe.ts'
import { signedWebhook } from '../testing/signed-webhook.ts'
import { type WebhookMessageName, webhookMessage, webhookMessageNames } from '../testing/webhook-message.ts'
import type { CollectEvent } from './collect-event.ts'
import { collectWebhook } from './collect-webhook.ts'
import type { Confirm, StatusAnswer } from './confirm.ts'
import type { DeliveryReport } from './delivery-report.ts'

const hashKey = 'TEST-HASH-KEY'
const referenceNumber = 'ORDER-1A'
const done: StatusAnswer = { referenceNumber, statusCode: '0', data: { referenceNumber, statusCode: '0' } }

async function deliver(name: WebhookMessageName, confirm: Confirm, times = 1) {
  const events: CollectEvent[] = []
  const reports: DeliveryReport[] = []
  const asked: string[] = []
  const webhook = collectWebhook({
    hashKey,
    dedupe: memoryDedupe(),
    confirm: (event) => {
      asked.push(event.type)
      return confirm(event)
    },
    onEvent: (event) => void events.push(event),
    onDelivery: (report) => void reports.push(report),
  })
  const message = webhookMessage(
    name,
    name.startsWith('account') ? {} : { externalReferenceNumber: referenceNumber },
  )
  for (let time = 0; time < times; time += 1) await webhook(await signedWebhook(message, { hashKey }))
  return { events, asked, reasons: reports.map(({ reason, outcome }) => reason ?? outcome), reports }
}

const money: readonly WebhookMessageName[] = [
  'paid',
  'settled',
  'partly-paid',
  'account-paid',
  'account-settled',
]

test.each(webhookMessageNames)(
  'Paga is asked about %s if it says that money came in, and else not',
  async (name) => {
    const { asked, reasons } = await deliver(name, () => true)
    expect(asked).toHaveLength(money.includes(name) ? 1 : 0)
    expect(reasons).toEqual(['handled'])
  },
)

test('Paga is not asked again about a message that was handled', async () => {
  const { asked, reasons } = await deliver('paid', () => done, 3)
  expect(asked).toHaveLength(1)
  expect(reasons).toEqual(['handled', 'duplicate', 'duplicate'])
})

test('the handler gets the answer of Paga', async () => {
  const answer = { ...done, data: { ...done.data, requestAmount: '2000.5' } }
  const { events } = await deliver('paid', () => answer)
  expect(events).toMatchObject([{ status: { data: { requestAmount: '2000.5' } } }])
})

describe('nobody is told, and Paga delivers again, where', () => {
  const with2 = (data: StatusAnswer['data']): StatusAnswer => ({ ...done, data })

  test.each<[what: string, confirm: Confirm]>([
    ['it is denied', () => false],
    ['/status gives another code', () => ({ ...done, statusCode: -2 })],
    ['/status gives no code', () => ({ referenceNumber })],
    ['the request in /status is queued', () => with2({ referenceNumber, statusCode: 1 })],
    ['the request in /status is expired', () => with2({ referenceNumber, statusCode: '-2' })],
    ['/status is about something else', () => ({ ...done, referenceNumber: 'ORDER-2B' })],
    ['/status has another request in it', () => with2({ referenceNumber: 'ORDER-2B', statusCode: '0' })],
    ['/status has a state that is not paid', () => with2({ statusCode: '0', state: 'PENDING' })],
  ])('%s', async (_, confirm) => {
    const { events, reasons, reports } = await deliver('paid', confirm)
    expect([events, reasons, reports[0]?.httpStatus]).toEqual([[], ['not-confirmed'], 503])
  })

  test('asking fails, whose cause is told', async () => {
    const { events, reasons, reports } = await deliver('paid', () => Promise.reject(new Error('no network')))
    expect([events, reasons]).toEqual([[], ['confirm-failed']])
    expect(reports[0]).toMatchObject({ httpStatus: 503, cause: { message: 'no network' } })
  })
})

test.each([0, 1, 2, '2'])('a part is confirmed by the code %s', async (statusCode) => {
  const { events } = await deliver('partly-paid', () => ({ ...done, data: { statusCode, state: 'PENDING' } }))
  expect(events).toHaveLength(1)
})
