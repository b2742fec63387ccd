import { businessApi } from '@pagakit/models/business'
import { describe, expect, test } from 'vitest'
import { type PagaEvent, tell } from '../events/paga-event.ts'
import { Faults } from '../faults/faults.ts'
import { Ledger } from '../ledger/ledger.ts'
import { openDatabase } from '../ledger/open-database.ts'
import { sendInProcess } from '../outgoing/send-outside.ts'
import { Records } from '../records/records.ts'
import { Integrations } from '../reverse/integrations.ts'
import { type WebhookParts, Webhooks } from './webhooks.ts'

const minute = 60_000

function eventOf(id: string, changes: Partial<PagaEvent> = {}): PagaEvent {
  return {
    notification: 'paymentRequestCallback',
    id,
    organisation: 'organisation',
    address: 'http://shop.test/paga',
    body: {
      event: 'PARTIAL_PAYMENT',
      notificationId: '9f1c7c1e-1f55-4a0e-9a35-0f5a1f1f7f10',
      statusCode: '2',
      statusMessage: 'partial',
      externalReferenceNumber: 'ref-0001',
      state: 'CHARGEABLE',
      outstandingBalance: '50',
    },
    due: 0,
    ...changes,
  }
}

/** A sandbox's webhooks with a clock and a receiver of their own. */
function open(answer: () => number = () => 200, parts: Partial<WebhookParts> = {}) {
  const database = openDatabase(undefined)
  const [records, ledger] = [new Records(database), new Ledger(database)]
  const faults = new Faults(Object.values(businessApi.operations))
  const arrived: { path: string; body: Readonly<Record<string, unknown>>; headers: Headers }[] = []
  const clock = { now: 0 }
  const send = sendInProcess(async (request) => {
    arrived.push({
      path: new URL(request.url).pathname,
      headers: request.headers,
      body: JSON.parse(await request.text()),
    })
    const status = answer()
    return new Response(status === 204 ? null : '{}', { status })
  })
  const common = {
    records,
    ledger,
    faults,
    clock: () => clock.now,
    form: 'body' as const,
    hashKeyOf: () => 'TEST-HASH-KEY',
    integrations: new Integrations(),
    send,
  }
  const webhooks = new Webhooks({ ...common, ...parts })
  const happen = (...events: PagaEvent[]) => ledger.transaction(() => records.apply(events.map(tell)))
  const states = () => webhooks.list().map(({ state }) => state)
  return { webhooks, happen, arrived, clock, faults, states, records, ledger, common }
}

// W1 of vectors/hash/collect-connect.json.
const W1 =
  'a55e8f3c42501941aed8d7cb83061384f980cc40ed47300dd189be0caf10919f9b83a89307039db643434d99e329e8067fe77a79f3e7d0b103be186d4626c9f8'

describe('a webhook', () => {
  test('goes out by itself, signed, after what it tells of was written', async () => {
    let delivered: () => void = () => undefined
    const arrival = new Promise<void>((resolve) => {
      delivered = resolve
    })
    const { happen, arrived } = open(() => {
      delivered()
      return 200
    })
    happen(eventOf('A'))
    expect(arrived).toEqual([])
    await arrival
    expect(arrived).toMatchObject([{ path: '/paga', body: { hash: W1, outstandingBalance: 50 } }])
  })

  test('can carry its hash in headers', async () => {
    const { webhooks, happen, arrived } = open(undefined, { form: 'header' })
    happen(eventOf('A'))
    await webhooks.deliverDue()
    expect(arrived[0]?.headers.get('x-paga-hash-parameters')).toBe(
      'statusCode,externalReferenceNumber,state,outstandingBalance',
    )
    // openssl says so of 2ref-0001CHARGEABLE50.00TEST-HASH-KEY.
    expect(arrived[0]?.headers.get('x-paga-hash')).toBe(
      '92f8d85d23f22249cecc9d580072a4061f4d741b8bd0ebacae41ce9ae21dc13e39857cb2f4d4c1835ae017a0adf21cbc0a279b6470a2688b4a5cf6ff91964d33',
    )
    expect(arrived[0]?.body).not.toHaveProperty('hash')
  })

  test('of a decision that was undone is never sent', async () => {
    const { webhooks, ledger, records, states } = open()
    expect(() =>
      ledger.transaction(() => {
        records.apply([tell(eventOf('A'))])
        throw new Error('the books do not allow it')
      }),
    ).toThrow('the books')
    expect([await webhooks.deliverDue(), states()]).toEqual([0, []])
  })

  test('waits until it is due by the clock of the sandbox', async () => {
    const { webhooks, happen, clock } = open()
    happen(eventOf('A', { due: 5 }))
    expect(await webhooks.deliverDue()).toBe(0)
    clock.now = 5
    expect(await webhooks.deliverDue()).toBe(1)
  })

  test('that is not taken is sent again after 1, 10 and 60 minutes, and then given up', async () => {
    const { webhooks, happen, arrived, clock, states } = open(() => 503)
    happen(eventOf('A'))
    await webhooks.deliverDue()
    for (const wait of [1, 10, 60]) {
      clock.now += wait * minute - 1
      expect(await webhooks.deliverDue()).toBe(0)
      clock.now += 1
      expect([await webhooks.deliverDue(), states()]).toEqual([1, [wait === 60 ? 'given-up' : 'waiting']])
    }
    clock.now += 1_000 * minute
    expect([await webhooks.deliverDue(), arrived.length]).toEqual([0, 4])
    const times = webhooks.list()[0]?.attempts.map(({ time, httpStatus }) => [time / minute, httpStatus])
    expect(times).toEqual([0, 1, 11, 71].map((time) => [time, 503]))
  })

  test.each([201, 204, 299])('is delivered once it is answered with %i', async (status) => {
    let answered = 500
    const { webhooks, happen, clock, states } = open(() => answered)
    happen(eventOf('A'))
    await webhooks.deliverDue()
    answered = status
    clock.now += minute
    await webhooks.deliverDue()
    expect(states()).toEqual(['delivered'])
  })

  test('is not delivered by a redirect', async () => {
    const { webhooks, happen, states } = open(() => 302)
    happen(eventOf('A'))
    await webhooks.deliverDue()
    expect(states()).toEqual(['waiting'])
  })

  test('to an address that may not be sent to is given up at once, and says why', async () => {
    const send = async () => ({ refused: 'The address is not on this machine.' })
    const { webhooks, happen } = open(undefined, { send })
    happen(eventOf('A', { address: 'http://user:secret@10.0.0.1/paga?token=secret' }))
    await webhooks.deliverDue()
    const [delivery] = webhooks.list()
    expect(delivery).toMatchObject({
      state: 'given-up',
      attempts: [{ problem: 'The address is not on this machine.' }],
    })
    expect(delivery?.address).toBe('http://10.0.0.1/paga?…')
  })

  test('that nobody answers is tried again, and says why', async () => {
    const { webhooks, happen } = open(undefined, {
      send: async () => ({ problem: 'The connection failed.' }),
    })
    happen(eventOf('A'))
    await webhooks.deliverDue()
    expect(webhooks.list()).toMatchObject([
      { state: 'waiting', next: minute, attempts: [{ problem: 'The connection failed.' }] },
    ])
  })

  test('that cannot be written does not keep others from going out', async () => {
    const { webhooks, happen, states, arrived } = open()
    happen(eventOf('A', { body: { stranger: 'x' } }), eventOf('B', { due: 0 }))
    await webhooks.deliverDue()
    expect([states(), arrived.length]).toEqual([['waiting', 'delivered'], 1])
    expect(webhooks.list()[0]?.attempts[0]?.problem).toContain('stranger')
  })

  test('of a merchant whose server is not known any more waits for it', async () => {
    const { webhooks, happen } = open()
    happen(eventOf('A', { notification: 'submitTransaction', body: {} }))
    await webhooks.deliverDue()
    expect(webhooks.list()).toMatchObject([
      { state: 'waiting', attempts: [{ problem: expect.stringMatching(/register it again/) }] },
    ])
  })

  test('waits for its next attempt across a restart, and what was delivered is not sent again', async () => {
    const { webhooks, happen, clock, arrived, common } = open(() => (arrived.length === 1 ? 200 : 503))
    happen(eventOf('A'), eventOf('B', { due: 1 }))
    clock.now = 1
    await webhooks.deliverDue()
    expect(arrived).toHaveLength(2)
    await webhooks.close()
    expect(await webhooks.deliverDue()).toBe(0)
    clock.now += minute
    const restarted = new Webhooks(common)
    expect(await restarted.deliverDue()).toBe(1)
    await restarted.close()
  })
})

test('a webhook that was first looked at while the disk was full goes out once there is room', async () => {
  const disk = { isFull: true }
  const transaction: Ledger['transaction'] = (work) => {
    if (disk.isFull) throw new Error('The disk is full.')
    return ledger.transaction(work)
  }
  const { webhooks, happen, arrived, states, ledger } = open(() => 200, { ledger: { transaction } })
  happen(eventOf('A'))
  await expect(webhooks.deliverDue()).rejects.toThrow('The disk is full.')
  disk.isFull = false
  expect(await webhooks.deliverDue()).toBe(1)
  expect([arrived.length, states()]).toEqual([1, ['delivered']])
})

describe('on request a webhook is', () => {
  test('lost', async () => {
    const { webhooks, happen, arrived, faults, states } = open()
    faults.add({ kind: 'lose-webhook' })
    happen(eventOf('A'))
    await webhooks.deliverDue()
    expect([arrived, states(), faults.list()]).toEqual([[], ['lost'], []])
  })

  test('late', async () => {
    const { webhooks, happen, faults, clock } = open()
    faults.add({ kind: 'late-webhook', operation: 'paymentRequestCallback', referenceNumber: 'ref-0001' })
    happen(eventOf('A'))
    clock.now = 10 * minute - 1
    expect(await webhooks.deliverDue()).toBe(0)
    clock.now += 1
    expect(await webhooks.deliverDue()).toBe(1)
  })

  test('doubled', async () => {
    const { webhooks, happen, faults, arrived, states } = open()
    faults.add({ kind: 'double-webhook' })
    happen(eventOf('A'))
    expect(await webhooks.deliverDue()).toBe(2)
    expect(arrived[0]?.body).toEqual(arrived[1]?.body)
    expect(states()).toEqual(['delivered'])
    expect(webhooks.list()).toMatchObject([{ fault: 'double-webhook' }])
  })

  test('sent after the next one', async () => {
    const { webhooks, happen, faults, arrived } = open()
    faults.add({ kind: 'reorder-webhook' })
    const first = eventOf('A')
    happen(first)
    expect(await webhooks.deliverDue()).toBe(0)
    happen(eventOf('B', { due: 0, body: { ...first.body, note: 'later' } }))
    await webhooks.deliverDue()
    expect(arrived.map(({ body }) => body['note'])).toEqual(['later', undefined])
  })

  test('untouched by a fault for another one', async () => {
    const { webhooks, happen, faults, arrived } = open()
    faults.add({ kind: 'lose-webhook', referenceNumber: 'ref-0002' })
    faults.add({ kind: 'lose-webhook', operation: 'persistentAccountWebhook' })
    faults.add({ kind: 'lose-answer' })
    happen(eventOf('A'))
    await webhooks.deliverDue()
    expect([arrived.length, faults.list().length]).toEqual([1, 3])
  })
})

test('a webhook can be sent once more, whatever became of it', async () => {
  const { webhooks, happen, arrived, faults } = open()
  faults.add({ kind: 'lose-webhook' })
  happen(eventOf('A'))
  await webhooks.deliverDue()
  expect(await webhooks.replay('A')).toMatchObject({ state: 'delivered', attempts: [{ httpStatus: 200 }] })
  expect((await webhooks.replay('A')).attempts).toHaveLength(2)
  expect(arrived).toHaveLength(2)
  await expect(webhooks.replay('B')).rejects.toMatchObject({ code: 'INVALID_SETTINGS' })
})
