import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

type Item = Readonly<Record<string, unknown>>

function item(reference: string, destination = '@adaeze', more: Item = {}): Item {
  return { referenceNumber: reference, amount: 100, destinationAccount: destination, ...more }
}

/** Sends a batch; hashed are the first item and the number of items. */
async function send(items: readonly Item[], more: Item = {}, operation = 'moneyTransferBulk') {
  const [{ referenceNumber = '', amount = '', destinationAccount = '' } = {}] = items
  const preimage = `${referenceNumber}${amount}${destinationAccount}${items.length}`
  return (await ask(operation, JSON.stringify({ items, ...more }), preimage)).body
}

async function statusOf(request: object, preimage: string) {
  return (await ask('moneyTransferStatusBulk', JSON.stringify(request), preimage)).body
}

const transactionId = expect.stringMatching(/^[A-Z]{2}\d+$/)
const success = { responseCode: 0, message: 'The operation was carried out.' }

test('carries out each item under its own reference, and an item that fails ends nothing', async () => {
  const items = [item('PAY-A'), item('PAY-B', 'nobody'), item('PAY-C', '08099999999')]
  expect(await send(items, { bulkReferenceNumber: 'BATCH-A' })).toEqual({
    bulkReferenceNumber: 'BATCH-A',
    responseCode: 1,
    message:
      'Some items of a bulk request failed; elsewhere, an empty request. ' +
      '2 of 3 items succeeded or are pending, 1 failed.',
    items: [
      {
        referenceNumber: 'PAY-A',
        ...success,
        transactionId,
        fee: 0,
        receiverRegistrationStatus: 'REGISTERED',
      },
      { referenceNumber: 'PAY-B', responseCode: 107, message: 'The account of the recipient is not valid.' },
      {
        referenceNumber: 'PAY-C',
        ...success,
        transactionId,
        fee: 53.75,
        receiverRegistrationStatus: 'UNREGISTERED',
      },
    ],
  })
  // 1,000,000 less 100 and 153.75.
  expect(sandbox.ledger.balance('organisation')).toBe('999746.25')
  expect(sandbox.ledger.balance('customer:+2348012345678')).toBe('50100')
  const own = new Set(
    sandbox.ledger.entries().map(({ referenceNumber, operation }) => `${referenceNumber} ${operation}`),
  )
  expect([...own]).toEqual(['OPENING opening', 'PAY-A moneyTransfer', 'PAY-C moneyTransfer'])
})

test.each([
  ['all went well', ['@adaeze', '@fatima'], 0],
  ['some failed', ['nobody', '@fatima'], 1],
  ['all failed', ['nobody', 'nobody'], 2],
])('has a code of the whole: %s', async (_, destinations, code) => {
  const items = destinations.map((destination, index) => item(`PAY-${index}-A`, destination))
  expect(await send(items)).toMatchObject({ responseCode: code })
})

test('spends the money in the order of the items', async () => {
  const much = { amount: 400_000 }
  const items = [
    item('PAY-A', '@adaeze', much),
    item('PAY-B', '@adaeze', much),
    item('PAY-C', '@adaeze', much),
    item('PAY-D'),
  ]
  const { items: answered } = await send(items)
  expect(answered).toMatchObject([
    { responseCode: 0 },
    { responseCode: 0 },
    { responseCode: 139 },
    { responseCode: 0 },
  ])
  expect(sandbox.ledger.balance('organisation')).toBe('199900')
})

test('refuses the second item of a reference, and one whose reference was used before', async () => {
  await send([item('PAY-A')])
  const body = await send([item('PAY-B'), item('PAY-B'), item('PAY-A')])
  expect(body).toMatchObject({
    responseCode: 1,
    items: [{ responseCode: 0 }, { responseCode: 105 }, { responseCode: 105 }],
  })
  expect(sandbox.ledger.balance('organisation')).toBe('999800')
})

test('refuses a batch as a whole whose reference was used before', async () => {
  await send([item('PAY-A')], { bulkReferenceNumber: 'BATCH-A' })
  const again = await send([item('PAY-B')], { bulkReferenceNumber: 'BATCH-A' })
  expect(again).toMatchObject({ responseCode: 105, bulkReferenceNumber: 'BATCH-A' })
  expect(again).not.toHaveProperty('items')
  expect(sandbox.ledger.balance('organisation')).toBe('999900')
})

test('refuses items alone that are not right, and their references stay free', async () => {
  const { destinationAccount: _account, ...nobody } = item('PAY-B')
  const { referenceNumber: _reference, ...nameless } = item('')
  const items = [item('PAY-A'), nobody, item('PAY-C', '@adaeze', { amount: 'much' }), nameless]
  expect(await send(items)).toMatchObject({
    responseCode: 1,
    items: [
      { responseCode: 0, referenceNumber: 'PAY-A' },
      {
        responseCode: 117,
        referenceNumber: 'PAY-B',
        message: expect.stringContaining('destinationAccount is required'),
      },
      { responseCode: 116, referenceNumber: 'PAY-C' },
      { responseCode: -4 },
    ],
  })
  expect(await send([item('PAY-B')])).toMatchObject({ responseCode: 0 })
})

test.each([
  ['no list', {}, 117],
  ['an empty list', { items: [] }, -3],
])('refuses %s', async (_, request, code) => {
  const { body } = await ask('moneyTransferBulk', JSON.stringify(request), '0')
  expect(body).toMatchObject({ responseCode: code })
})

test('takes 300 items and not one more', async () => {
  const many = Array.from({ length: 301 }, (_, index) => item(`PAY-${index}-A`))
  expect(await send(many)).toMatchObject({ responseCode: -3 })
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')
  const body = await send(many.slice(1))
  expect(body).toMatchObject({ responseCode: 0 })
  expect(body['items']).toHaveLength(300)
  expect(sandbox.ledger.balance('organisation')).toBe('970000')
})

test('gives the code where the batch or the item wants it not sent, the item’s word being the last', async () => {
  const stranger = '08099999999'
  const items = [item('PAY-A', stranger), item('PAY-B', stranger, { sendWithdrawalCode: true })]
  const { items: answered } = await send(items, { sendWithdrawalCode: false })
  expect(answered).toMatchObject([{ withdrawalCode: expect.stringMatching(/^\d+$/) }, {}])
  expect(Object(answered)[1]).not.toHaveProperty('withdrawalCode')
})

describe('moneyTransferStatusBulk', () => {
  const asked = [
    {
      referenceNumber: 'PAY-A',
      responseCode: 0,
      transactionId,
      fee: 53.75,
      receiverRegistrationStatus: 'UNREGISTERED',
    },
    { referenceNumber: 'PAY-B', responseCode: 107 },
  ]
  beforeEach(async () => {
    await send([item('PAY-A', '08099999999'), item('PAY-B', 'nobody')], { bulkReferenceNumber: 'BATCH-A' })
  })

  test('tells a whole batch by its reference', async () => {
    const body = await statusOf({ bulkReferenceNumber: 'BATCH-A' }, '0')
    expect(body).toMatchObject({ bulkReferenceNumber: 'BATCH-A', responseCode: 1, items: asked })
  })

  test('tells single references, and which of them is not known (yet)', async () => {
    const references = ['PAY-A', 'PAY-B', 'NEVER-A', 'BATCH-A']
    const items = references.map((referenceNumber) => ({ referenceNumber }))
    const body = await statusOf({ items }, 'PAY-A4')
    expect(body).toMatchObject({
      responseCode: 1,
      items: [...asked, { responseCode: 135 }, { responseCode: 135 }],
    })
  })

  test('ignores single references beside that of a batch, and a reference that is empty', async () => {
    const items = [{ referenceNumber: 'NEVER-A' }]
    const whole = await statusOf({ bulkReferenceNumber: 'BATCH-A', items }, 'NEVER-A1')
    expect(whole).toMatchObject({ responseCode: 1, items: asked })
    const single = await statusOf({ bulkReferenceNumber: '', items }, 'NEVER-A1')
    expect(single).toMatchObject({ responseCode: 2, items: [{ responseCode: 135 }] })
    expect(await statusOf({}, '0')).toMatchObject({ responseCode: -4 })
  })

  test('does not know a batch that was never sent', async () => {
    expect(await statusOf({ bulkReferenceNumber: 'BATCH-B' }, '0')).toMatchObject({ responseCode: 135 })
  })

  test('leaves single items to getOperationStatus too, and not the batch', async () => {
    const one = await ask('getOperationStatus', '{"referenceNumber":"PAY-B"}', 'PAY-B')
    expect(one.body).toMatchObject({ responseCode: 107 })
    const whole = await ask('getOperationStatus', '{"referenceNumber":"BATCH-A"}', 'BATCH-A')
    expect(whole.body).toMatchObject({
      responseCode: 135,
      message: expect.stringContaining('those of its items'),
    })
  })

  test('takes 10,000 references and not one more', async () => {
    const items = Array.from({ length: 10_001 }, (_, index) => ({ referenceNumber: `NEVER-${index}-A` }))
    expect(await statusOf({ items }, 'NEVER-0-A10001')).toMatchObject({ responseCode: -3 })
    const body = await statusOf({ items: items.slice(1) }, 'NEVER-1-A10000')
    expect(body).toMatchObject({ responseCode: 2 })
    expect(body['items']).toHaveLength(10_000)
  })
})

describe('validateMoneyTransferBulk', () => {
  test('foretells exactly what the batch then comes to, money that runs out included, and changes nothing', async () => {
    const most = { amount: 500_000 }
    const items = [
      item('PAY-A', '@adaeze', most),
      item('PAY-B', '08099999999', most),
      item('PAY-C', '@tunde'),
      item('PAY-C', '@adaeze'),
      item('PAY-D', '08099999999', { amount: 499_946.25 }),
    ]
    const before = sandbox.ledger.entries()
    const foretold = await send(items, {}, 'validateMoneyTransferBulk')
    expect(foretold['items']).toMatchObject([0, 139, 103, 105, 0].map((responseCode) => ({ responseCode })))
    expect(sandbox.ledger.entries()).toEqual(before)
    const made = await send(items)
    const withoutIds = Object(made['items']).map(({ transactionId: _id, ...more }: Item) => more)
    expect(foretold).toEqual({ ...made, items: withoutIds })
    expect(sandbox.ledger.balance('organisation')).toBe('0')
  })
})
