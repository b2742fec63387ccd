import { expect, test } from 'vitest'
import { testSandbox } from '../ask-business.fixture.ts'

const body = '{"referenceNumber":"R-A","amount":100,"destinationAccount":"@adaeze"}'

test('writes nothing of an operation in which the sandbox itself fails', async () => {
  let broken = true
  const random = (length: number): Uint8Array => {
    if (broken) throw new Error('no randomness')
    return new Uint8Array(length)
  }
  const { sandbox, ask } = await testSandbox({ random, adminToken: 'TOKEN' })
  expect(await ask('moneyTransfer', body, 'R-A100@adaeze')).toEqual({
    status: 500,
    body: { errorMessage: 'The sandbox failed; its journal says why.', responseCode: '' },
  })
  expect(sandbox.journal.entries()[0]).toMatchObject({
    httpStatus: 500,
    explanation: 'The sandbox failed. no randomness',
  })
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')
  broken = false
  expect((await ask('moneyTransfer', body, 'R-A100@adaeze')).body).toMatchObject({ responseCode: 0 })
  await sandbox.close()
})

test('numbers transactions, so that chance can make no two alike', async () => {
  const random = (length: number): Uint8Array => new Uint8Array(length)
  const { sandbox, ask } = await testSandbox({ random, adminToken: 'TOKEN' })
  const ids: unknown[] = []
  for (const reference of ['R-A', 'R-B', 'R-C']) {
    const answer = await ask('moneyTransfer', body.replace('R-A', reference), `${reference}100@adaeze`)
    ids.push(answer.body['transactionId'])
  }
  expect(ids).toEqual(['AA2', 'AA3', 'AA4'])
  await sandbox.close()
})

test('carries an operation out once, however many ask at the same time', async () => {
  const { sandbox, ask } = await testSandbox()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => ask('moneyTransfer', body, 'R-A100@adaeze')),
  )
  const codes = answers.map((answer) => answer.body['responseCode'])
  expect(codes.filter((code) => code === 0)).toHaveLength(1)
  expect(codes.filter((code) => code === 105)).toHaveLength(19)
  expect(sandbox.ledger.balance('organisation')).toBe('999900')
  await sandbox.close()
})

test('takes the reference of a charge once for the charge, and as often as wanted for its confirmation', async () => {
  const { sandbox, ask } = await testSandbox()
  const charge =
    '{"referenceNumber":"C-A","amount":75,"merchantReferenceNumber":"M-77","customerPrincipal":"+2348012345678"}'
  const confirmation = '{"referenceNumber":"C-A","customerCredentials":"482913"}'
  const codes: unknown[] = []
  for (const [operation, body, preimage] of [
    ['chargeCustomer', charge, 'C-A75M-77+2348012345678'],
    ['chargeCustomerConfirm', '{"referenceNumber":"C-A"}', 'C-A'],
    ['chargeCustomerConfirm', confirmation, 'C-A482913'],
    ['chargeCustomerConfirm', confirmation, 'C-A482913'],
    ['chargeCustomer', charge, 'C-A75M-77+2348012345678'],
  ] as const) {
    codes.push((await ask(operation, body, preimage)).body['responseCode'])
  }
  expect(codes).toEqual([0, 0, 0, 0, 105])
  await sandbox.close()
})
