import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import { emptyWorld } from '../../empty-world.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'
import { transactionHistory } from './transaction-history.ts'

const noon = Date.UTC(2026, 10, 21, 12)

let now: number
let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  now = noon - 3_600_000
  ;({ sandbox, ask } = await testSandbox({ clock: () => now }))
})
afterEach(() => sandbox.close())

/** Sends money at a second after noon. */
async function send(
  second: number,
  reference: string,
  destination: string,
  more: object = {},
): Promise<void> {
  now = noon + second * 1000
  const request = { referenceNumber: reference, amount: 100, destinationAccount: destination, ...more }
  const { body } = await ask('moneyTransfer', JSON.stringify(request), `${reference}100${destination}`)
  expect(body).toMatchObject({ responseCode: 0 })
}

const asAdaeze = { accountPrincipal: '@adaeze', accountCredentials: '1234' }

function between(start: string, end: string, more: object = {}): Promise<TestAnswer> {
  const [startDateUTC, endDateUTC] = [`2026-11-21T${start}`, `2026-11-21T${end}`]
  const request = { referenceNumber: 'HIS-A', startDateUTC, endDateUTC, ...more }
  return ask('transactionHistory', JSON.stringify(request), 'HIS-A')
}

function recent(more: object = {}): Promise<TestAnswer> {
  return ask('recentTransactionHistory', JSON.stringify({ referenceNumber: 'REC-A', ...more }), 'REC-A')
}

function referencesOf({ body }: TestAnswer): unknown[] {
  const items: { referenceNumber: string }[] = Object(body['items'])
  return items.map(({ referenceNumber }) => referenceNumber)
}

describe('transactionHistory', () => {
  test('tells each movement once, without its fee, in the order of time', async () => {
    await send(1, 'SEND-A', '08099999999')
    await send(2, 'SEND-B', '@adaeze', { currency: 'USD', amount: 100 })
    const { body } = await between('12:00:00', '13:00:00')
    const transactionId = expect.stringMatching(/^[A-Z]{2}\d+$/)
    expect(body).toEqual({
      responseCode: 0,
      referenceNumber: 'HIS-A',
      message: 'The operation was carried out.',
      recordCount: 2,
      currency: 'NGN',
      items: [
        {
          itemNumber: 1,
          dateUTC: '2026-11-21T12:00:01',
          description: 'Money transfer',
          amount: 100,
          status: 'SUCCESSFUL',
          referenceNumber: 'SEND-A',
          transactionId,
        },
        {
          itemNumber: 2,
          dateUTC: '2026-11-21T12:00:02',
          description: 'Money transfer',
          amount: 151225,
          status: 'SUCCESSFUL',
          referenceNumber: 'SEND-B',
          transactionId,
          currency: 'NGN',
          exchangeRate: 1512.25,
        },
      ],
    })
  })

  test('begins with the first moment and leaves the last out', async () => {
    for (const second of [0, 1, 2]) await send(second, `SEND-${second}-A`, '@adaeze')
    expect(referencesOf(await between('12:00:00', '12:00:02'))).toEqual(['SEND-0-A', 'SEND-1-A'])
    expect(referencesOf(await between('12:00:01', '12:00:02'))).toEqual(['SEND-1-A'])
    expect((await between('12:00:03', '13:00:00')).body).toMatchObject({
      responseCode: 0,
      recordCount: 0,
      items: [],
    })
  })

  test('tells a user what came in and what went out, and nobody else’s', async () => {
    await send(1, 'SEND-A', '@adaeze')
    await send(2, 'SEND-B', '@chinedu')
    await send(3, 'SEND-C', '08099999999', { senderPrincipal: '@adaeze', senderCredentials: '1234' })
    const { body } = await between('12:00:00', '13:00:00', asAdaeze)
    expect(body).toMatchObject({
      recordCount: 2,
      items: [
        { description: 'Money received', amount: 100, referenceNumber: 'SEND-A' },
        { description: 'Money transfer', amount: 100, referenceNumber: 'SEND-C' },
      ],
    })
    expect(referencesOf(await between('12:00:00', '13:00:00'))).toEqual(['SEND-A', 'SEND-B'])
  })

  test('asks the books for the latest 10,000 of the stretch', () => {
    const asked: unknown[] = []
    const startDateUTC = '2026-11-21T12:00:00'
    const endDateUTC = '2026-11-21T12:00:01'
    const admission = transactionHistory.admit({ referenceNumber: 'HIS-A', startDateUTC, endDateUTC })
    if (admission.issues !== undefined) throw new Error('the request was not admitted')
    admission.decide({
      ...emptyWorld,
      movements: (...question) => {
        asked.push(question)
        return []
      },
    })
    expect(asked).toEqual([['organisation', { start: noon, end: noon + 1000 }, 10_000]])
  })

  test('knows nothing of what was refused', async () => {
    const nobody = '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"nobody"}'
    expect((await ask('moneyTransfer', nobody, 'SEND-A100nobody')).body).toMatchObject({ responseCode: 107 })
    expect((await between('00:00:00', '13:00:00')).body).toMatchObject({
      recordCount: 1,
      items: [{ description: 'Opening balance', amount: 1_000_000 }],
    })
  })

  test.each([
    ['wrong credentials', { accountPrincipal: '@adaeze', accountCredentials: '1' }, 104],
    ['a user who is not registered', { accountPrincipal: '08011111111', accountCredentials: '1' }, 113],
    ['a locked user', { accountPrincipal: '@amina', accountCredentials: '6789' }, 129],
  ])('refuses %s', async (_, more, code) => {
    const { body } = await between('12:00:00', '13:00:00', more)
    expect(body).toMatchObject({ responseCode: code })
    expect(body).not.toHaveProperty('items')
  })

  test.each([
    ['13:00:00', '12:00:00'],
    ['12:00:00', '12:00:00'],
    ['12:00', '13:00'],
  ])('refuses the stretch from %s to %s', async (start, end) => {
    expect((await between(start, end)).body).toMatchObject({ responseCode: 117 })
  })
})

describe('recentTransactionHistory', () => {
  test('tells the last five, the latest at the end', async () => {
    for (const second of [1, 2, 3, 4, 5, 6]) await send(second, `SEND-${second}-A`, '@adaeze')
    const answer = await recent()
    expect(answer.body).toMatchObject({ responseCode: 0, recordCount: 5, currency: 'NGN' })
    expect(referencesOf(answer)).toEqual([2, 3, 4, 5, 6].map((second) => `SEND-${second}-A`))
  })

  test('tells a user theirs', async () => {
    await send(1, 'SEND-A', '@adaeze')
    expect((await recent(asAdaeze)).body).toMatchObject({
      items: [
        { description: 'Opening balance', amount: 50_000 },
        { description: 'Money received', amount: 100 },
      ],
    })
    expect((await recent({ ...asAdaeze, accountCredentials: '' })).body).toMatchObject({ responseCode: 104 })
  })
})
