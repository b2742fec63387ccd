import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askIn, testSandbox } from '../ask-business.fixture.ts'
import { collectSandbox } from '../collect/ask-collect.fixture.ts'
import { askSecure, connectSandbox, tokensFor } from '../connect/ask-connect.fixture.ts'

let folder: string
let data: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pagakit-'))
  data = join(folder, 'books')
})
afterEach(() => rmSync(folder, { recursive: true }))

const replay = { kind: 'replay-duplicate', times: 9 } as const

describe('after a restart a duplicate is answered as far as the books know it', () => {
  test('on the Business API', async () => {
    const bill = `{"referenceNumber":"BILL-A","amount":1000,"merchantAccount":"EKEDC","merchantReferenceNumber":"1234567890","merchantService":["PREPAID"]}`
    const hashed = 'BILL-A1000EKEDC1234567890'
    const first = await testSandbox({ data })
    const { body } = await first.ask('merchantPayment', bill, hashed)
    expect(body).toMatchObject({ responseCode: 0, transactionId: expect.any(String) })
    first.sandbox.faults.add(replay)
    expect((await first.ask('merchantPayment', bill, hashed)).body).toEqual(body)
    await first.sandbox.close()
    const second = await testSandbox({ data })
    second.sandbox.faults.add(replay)
    const { responseCode, transactionId, fee } = body
    const again = (await second.ask('merchantPayment', bill, hashed)).body
    expect(again).toMatchObject({ responseCode, transactionId, fee })
    expect(second.sandbox.ledger.sum()).toBe('0')
    await second.sandbox.close()
  })

  test('on the Collect API', async () => {
    const mandate = {
      amount: 5000,
      paymentMethods: ['DIRECT_DEBIT'],
      accountReference: 'acc-ref-000001',
      payer: {
        name: 'Foo Bar',
        phoneNumber: '+2348012345678',
        bankId: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
        bankAccountNumber: '0000000000',
      },
    }
    const charge = { referenceNumber: 'dd-0001', amount: 5000, accountReference: 'acc-ref-000001' }
    const first = await collectSandbox({ data })
    await first.request('ORDER-A')
    await first.request('TOKEN-A', mandate)
    expect((await first.ask('chargeDebitMandate', charge, 'dd-00015000acc-ref-000001')).body).toMatchObject({
      statusCode: '1',
    })
    await first.sandbox.close()
    const second = await collectSandbox({ data })
    second.sandbox.faults.add(replay)
    expect(await second.request('ORDER-A')).toMatchObject({ referenceNumber: 'ORDER-A', statusCode: '0' })
    const again = (await second.ask('chargeDebitMandate', charge, 'dd-00015000acc-ref-000001')).body
    expect(again).toMatchObject({ referenceNumber: 'dd-0001', statusCode: '0' })
    await second.sandbox.close()
  })

  test('on Connect', async () => {
    const path = 'merchantPayment/referenceNumber/R1/amount/500/merchantCustomerReference/13'
    const first = await connectSandbox({ data })
    const { access_token: token = '' } = await tokensFor(first)
    const { body } = await askSecure(first, path, token)
    await first.close()
    const second = await connectSandbox({ data })
    second.faults.add(replay)
    const { access_token: next = '' } = await tokensFor(second)
    const again = (await askSecure(second, path, next)).body
    const idOf = (answer: object): unknown => Object(Object.values(answer)[0]).transactionId
    expect(idOf(again)).toBe(idOf(body))
    expect(second.ledger.balance('organisation')).toBe('1000500')
    await second.close()
  })
})

test('what was pending and is done by now is answered as the books have it', async () => {
  const { sandbox, ask } = await testSandbox()
  const body = '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"@adaeze"}'
  sandbox.faults.add({ kind: 'pending' })
  expect((await ask('moneyTransfer', body, 'SEND-A100@adaeze')).body).toMatchObject({ responseCode: 3 })
  sandbox.faults.add(replay)
  expect((await ask('moneyTransfer', body, 'SEND-A100@adaeze')).body).toMatchObject({ responseCode: 3 })
  sandbox.clock.advance(60_000)
  expect((await ask('moneyTransfer', body, 'SEND-A100@adaeze')).body).toMatchObject({
    responseCode: 0,
    transactionId: expect.any(String),
  })
  expect(sandbox.ledger.balance('organisation')).toBe('999900')
  await sandbox.close()
})

test('in a sandbox that was put back, what is answered again is what was put back', async () => {
  const { sandbox, ask } = await testSandbox()
  const send = (amount: number) => {
    const body = JSON.stringify({ referenceNumber: 'SEND-A', amount, destinationAccount: '08099999999' })
    return ask('moneyTransfer', body, `SEND-A${amount}08099999999`)
  }
  const first = await send(100)
  const snapshot = sandbox.snapshot()
  sandbox.reset()
  await send(200)
  sandbox.restore(snapshot)
  sandbox.faults.add(replay)
  expect((await send(100)).body).toEqual(first.body)
  await sandbox.close()
})

test('nobody is told of it a second time', async () => {
  const { sandbox } = await testSandbox()
  const body = '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"08099999999"}'
  await askIn(sandbox)('moneyTransfer', body, 'SEND-A10008099999999')
  const messages = sandbox.messages.list()
  expect(messages).not.toEqual([])
  sandbox.faults.add(replay)
  await askIn(sandbox)('moneyTransfer', body, 'SEND-A10008099999999')
  expect(sandbox.messages.list()).toEqual(messages)
  expect(sandbox.journal.entries().at(-1)?.messages ?? []).toEqual([])
  await sandbox.close()
})
