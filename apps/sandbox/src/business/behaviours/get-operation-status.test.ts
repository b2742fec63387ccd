import { afterEach, expect, test } from 'vitest'
import { type Ask, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
afterEach(() => sandbox.close())

async function begin(options?: Parameters<typeof testSandbox>[0]): Promise<Ask> {
  const begun = await testSandbox(options)
  sandbox = begun.sandbox
  return begun.ask
}

function statusOf(ask: Ask, reference: string): Promise<TestAnswer> {
  return ask('getOperationStatus', `{"referenceNumber":"${reference}"}`, reference)
}

function send(ask: Ask, reference: string, amount: string, destination: string): Promise<TestAnswer> {
  return ask(
    'moneyTransfer',
    `{"referenceNumber":"${reference}","amount":${amount},"destinationAccount":"${destination}"}`,
    `${reference}${amount}${destination}`,
  )
}

test('tells an operation’s own code, transaction id, fee and state, as often as it is asked', async () => {
  const ask = await begin()
  const { body } = await send(ask, 'SEND-A', '100', '08099999999')
  for (const answer of [await statusOf(ask, 'SEND-A'), await statusOf(ask, 'SEND-A')]) {
    expect(answer.body).toEqual({
      responseCode: 0,
      referenceNumber: 'SEND-A',
      message: 'The operation was carried out.',
      transactionId: body['transactionId'],
      fee: 53.75,
      transactionStatus: 'SUCCESSFUL',
    })
  }
})

test('knows nothing of a reference that was never used', async () => {
  const ask = await begin()
  expect((await statusOf(ask, 'NEVER-A')).body).toEqual({
    responseCode: 135,
    referenceNumber: 'NEVER-A',
    message: 'Nothing is known under this reference (yet).',
  })
})

test('tells a refusal, whose reference is burnt', async () => {
  const ask = await begin()
  await send(ask, 'SEND-A', '100', 'nobody')
  const { body } = await statusOf(ask, 'SEND-A')
  expect(body).toMatchObject({ responseCode: 107 })
  expect(body).not.toHaveProperty('transactionId')
  expect((await send(ask, 'SEND-A', '100', '@adaeze')).body).toMatchObject({ responseCode: 105 })
  expect((await statusOf(ask, 'SEND-A')).body).toMatchObject({ responseCode: 107 })
})

test('keeps nothing of a refusal where references of refusals are to stay free', async () => {
  const ask = await begin({ refusedReferences: 'free' })
  await send(ask, 'SEND-A', '100', 'nobody')
  expect((await statusOf(ask, 'SEND-A')).body).toMatchObject({ responseCode: 135 })
  expect((await send(ask, 'SEND-A', '100', '@adaeze')).body).toMatchObject({ responseCode: 0 })
})

test('burns no reference of a request whose fields or hash were wrong', async () => {
  const ask = await begin()
  expect((await send(ask, 'SEND-A', '0', '@adaeze')).body).toMatchObject({ responseCode: 116 })
  const wrongHash = await ask('moneyTransfer', '{"referenceNumber":"SEND-A","amount":1}', 'wrong')
  expect(wrongHash.status).toBe(400)
  expect((await statusOf(ask, 'SEND-A')).body).toMatchObject({ responseCode: 135 })
  expect((await send(ask, 'SEND-A', '100', '@adaeze')).body).toMatchObject({ responseCode: 0 })
})

test('knows a lookup’s reference for no operation', async () => {
  const ask = await begin()
  await ask('getBanks', '{"referenceNumber":"BANKS-A"}', 'BANKS-A')
  expect((await statusOf(ask, 'BANKS-A')).body).toMatchObject({ responseCode: 135 })
})

test('tells the state, which alone proves what makes no transaction', async () => {
  const ask = await begin()
  const account = '{"referenceNumber":"ACCOUNT-A","phoneNumber":"08012345678"}'
  await ask('registerPersistentPaymentAccount', account, 'ACCOUNT-A08012345678')
  await send(ask, 'SEND-A', '100', 'nobody')
  const done = await statusOf(ask, 'ACCOUNT-A')
  expect(done.body).toMatchObject({ responseCode: 0, transactionStatus: 'SUCCESSFUL' })
  expect(done.body).not.toHaveProperty('transactionId')
  expect((await statusOf(ask, 'SEND-A')).body).toMatchObject({ transactionStatus: 'FAILED' })
})
