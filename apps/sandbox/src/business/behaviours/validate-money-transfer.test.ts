import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../../ask-business.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

interface Transfer {
  readonly amount: string
  readonly destinationAccount: string
  readonly [more: string]: unknown
}

async function send(operation: string, referenceNumber: string, transfer: Transfer) {
  const { amount, destinationAccount } = transfer
  const body = JSON.stringify({ referenceNumber, ...transfer })
  return (await ask(operation, body, `${referenceNumber}${amount}${destinationAccount}`)).body
}

const asFatima = { senderPrincipal: '@fatima', senderCredentials: '3456' }

test.each<[string, Transfer]>([
  ['to a customer', { amount: '100', destinationAccount: '@adaeze' }],
  ['to a stranger', { amount: '100', destinationAccount: '08099999999' }],
  [
    'to a stranger, with the code asked for',
    { amount: '100', destinationAccount: '08099999999', sendWithdrawalCode: false },
  ],
  ['to a bank account', { amount: '5000.01', destinationAccount: '0123456789', destinationBank: '058' }],
  ['of a user', { amount: '2500', destinationAccount: '@adaeze', ...asFatima }],
  ['in dollars', { amount: '2', destinationAccount: '@adaeze', currency: 'USD' }],
  ['of more than the user has', { amount: '2500.01', destinationAccount: '@adaeze', ...asFatima }],
  [
    'by a user with the wrong PIN',
    { amount: '1', destinationAccount: '@adaeze', ...asFatima, senderCredentials: '1' },
  ],
  ['to nobody', { amount: '1', destinationAccount: 'nobody' }],
  ['to a full wallet', { amount: '10000.01', destinationAccount: '@chinedu' }],
  ['to a disabled account', { amount: '1', destinationAccount: '@tunde' }],
  ['of too little', { amount: '0.99', destinationAccount: '@adaeze' }],
  ['of too much', { amount: '500000.01', destinationAccount: '@adaeze' }],
  [
    'to a bank account that is refused',
    { amount: '500', destinationAccount: '0000000103', destinationBank: '058' },
  ],
  ['to an unknown bank', { amount: '500', destinationAccount: '0123456789', destinationBank: '999' }],
  ['in a currency without a rate', { amount: '1', destinationAccount: '@adaeze', currency: 'XAF' }],
  ['from an unknown source', { amount: '1', destinationAccount: '@adaeze', sourceOfFunds: 'VISA' }],
])('a transfer %s is foretold as it then comes', async (_, transfer) => {
  const before = sandbox.ledger.entries()
  const foretold = await send('validateMoneyTransfer', 'ONE-A', transfer)
  expect(sandbox.ledger.entries()).toEqual(before)
  const {
    transactionId: _id,
    withdrawalCode: _code,
    ...made
  } = await send('moneyTransfer', 'ONE-A', transfer)
  expect(foretold).toEqual(made)
})

test('tells the fee and whether the recipient is registered, and leaves its reference free', async () => {
  const transfer = { amount: '100', destinationAccount: '08099999999' }
  for (const _ of [1, 2]) {
    expect(await send('validateMoneyTransfer', 'ONE-A', transfer)).toEqual({
      responseCode: 0,
      referenceNumber: 'ONE-A',
      message: 'The operation was carried out.',
      fee: 53.75,
      receiverRegistrationStatus: 'UNREGISTERED',
    })
  }
})
