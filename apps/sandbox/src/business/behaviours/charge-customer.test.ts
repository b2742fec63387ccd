import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import { askMerchantIn } from '../../ask-merchant.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

const minute = 60 * 1_000
const adaeze = 'customer:+2348012345678'

let now: number
let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  now = Date.UTC(2026, 10, 21)
  ;({ sandbox, ask } = await testSandbox({ clock: () => now }))
})
afterEach(() => sandbox.close())

function charge(reference: string, amount: string, customer = '@adaeze', more = ''): Promise<TestAnswer> {
  const body = `{"referenceNumber":"${reference}","amount":${amount},"merchantReferenceNumber":"M-77","customerPrincipal":"${customer}"${more}}`
  return ask('chargeCustomer', body, `${reference}${amount}M-77${customer}`)
}

async function confirm(reference: string, code?: string): Promise<TestAnswer['body']> {
  const credentials = code === undefined ? '' : `,"customerCredentials":"${code}"`
  const body = `{"referenceNumber":"${reference}"${credentials}}`
  return (await ask('chargeCustomerConfirm', body, `${reference}${code ?? ''}`)).body
}

async function statusOf(reference: string): Promise<TestAnswer['body']> {
  return (await ask('getOperationStatus', `{"referenceNumber":"${reference}"}`, reference)).body
}

/** The code in the newest message. */
function codeSent(): string {
  return /\b\d{6}\b/.exec(sandbox.messages.list().at(-1)?.text ?? '')?.[0] ?? ''
}

/** Another code than the given one. */
function wrong(code: string): string {
  return code.startsWith('1') ? `2${code.slice(1)}` : `1${code.slice(1)}`
}

describe('single stage', () => {
  test('moves the money within the call: the customer pays the amount, the organisation bears the fee', async () => {
    const { body } = await charge('CHARGE-A', '1000.50')
    expect(body).toMatchObject({ responseCode: 0, fee: 10.75, transactionId: expect.any(String) })
    expect(sandbox.ledger.balance(adaeze)).toBe('48999.5')
    expect(sandbox.ledger.balance('organisation')).toBe('1000989.75')
    expect(sandbox.ledger.balance('fees')).toBe('10')
    expect(sandbox.ledger.balance('vat')).toBe('0.75')
  })

  test('debits the source of funds that is named', async () => {
    const { body } = await charge('CHARGE-A', '1000', '08012345678', ',"sourceOfFunds":"SAVINGS"')
    expect(body).toMatchObject({ responseCode: 0 })
    expect(sandbox.ledger.balance('source:+2348012345678/SAVINGS')).toBe('19000')
    expect(sandbox.ledger.balance(adaeze)).toBe('50000')
  })

  test('tells the result again when it is asked to confirm', async () => {
    const { body } = await charge('CHARGE-A', '1000')
    expect(await confirm('CHARGE-A')).toMatchObject({ responseCode: 0, transactionId: body['transactionId'] })
  })

  test.each([
    ['a customer nobody knows', '100', '08099999999', '', 111],
    ['a disabled account', '100', '@tunde', '', 103],
    ['a locked account', '100', '@amina', '', 129],
    ['a source the customer does not have', '100', '@adaeze', ',"sourceOfFunds":"GOLD"', 106],
    ['more than the customer has', '2500.01', '@fatima', '', 139],
    ['more than the customer may send at once', '50000.01', '@chinedu', '', 136],
    ['less than the least', '49.99', '@adaeze', '', 137],
    ['more than the most', '1000000.01', '@adaeze', '', 136],
    ['a currency without a rate', '100', '@adaeze', ',"currency":"XAF"', 116],
  ])('refuses %s', async (_, amount, customer, more, code) => {
    const before = sandbox.ledger.balances()
    const { body } = await charge('CHARGE-A', amount, customer, more)
    expect(body).toMatchObject({ responseCode: code })
    expect(sandbox.ledger.balances()).toEqual(before)
    expect(sandbox.messages.list()).toEqual([])
  })
})

describe('polling', () => {
  beforeEach(() => sandbox.charges.use('polling'))

  test('is pending until the customer agrees', async () => {
    const { body } = await charge('CHARGE-A', '1000')
    expect(body).toMatchObject({ responseCode: 3 })
    expect(body).not.toHaveProperty('transactionId')
    expect(await confirm('CHARGE-A')).toMatchObject({ responseCode: 3 })
    expect(await statusOf('CHARGE-A')).toMatchObject({ responseCode: 3 })
    expect(sandbox.ledger.balance(adaeze)).toBe('50000')
    expect(sandbox.charges.list()).toEqual([
      {
        referenceNumber: 'CHARGE-A',
        mode: 'polling',
        customer: '+2348012345678',
        amount: '1000',
        until: '2026-11-21T00:10:00.000Z',
      },
    ])
    expect(sandbox.messages.list()).toMatchObject([{ to: '+2348012345678', about: 'request' }])

    sandbox.charges.agree('CHARGE-A')
    const done = await confirm('CHARGE-A')
    expect(done).toMatchObject({ responseCode: 0, fee: 10.75, transactionId: expect.any(String) })
    expect(await statusOf('CHARGE-A')).toMatchObject({
      responseCode: 0,
      transactionId: done['transactionId'],
    })
    expect(sandbox.ledger.balance(adaeze)).toBe('49000')
    expect(sandbox.ledger.balance('organisation')).toBe('1000989.25')
    expect(sandbox.charges.list()).toEqual([])
  })

  test('is refused once the customer declined', async () => {
    await charge('CHARGE-A', '1000')
    sandbox.charges.decline('CHARGE-A')
    expect(await confirm('CHARGE-A')).toMatchObject({ responseCode: 119 })
    expect(() => sandbox.charges.agree('CHARGE-A')).toThrow('No charge waits')
    expect(sandbox.ledger.balance(adaeze)).toBe('50000')
  })

  test('runs out after ten minutes', async () => {
    await charge('CHARGE-A', '1000')
    now += 10 * minute - 1
    expect(await confirm('CHARGE-A')).toMatchObject({ responseCode: 3 })
    now += 1
    expect(await confirm('CHARGE-A')).toMatchObject({ responseCode: 119 })
    expect(await statusOf('CHARGE-A')).toMatchObject({ responseCode: 119 })
    expect(() => sandbox.charges.agree('CHARGE-A')).toThrow('No charge waits')
  })

  test('fails when the money is gone by the time the customer agrees', async () => {
    await charge('CHARGE-A', '2000', '@fatima')
    await charge('CHARGE-B', '2000', '@fatima')
    sandbox.charges.agree('CHARGE-A')
    sandbox.charges.agree('CHARGE-B')
    expect(await confirm('CHARGE-A')).toMatchObject({ responseCode: 0 })
    expect(await confirm('CHARGE-B')).toMatchObject({ responseCode: 139 })
    expect(sandbox.ledger.balance('customer:+2348034567890')).toBe('500')
  })

  test('fails when the account is locked by the time the customer agrees', async () => {
    await charge('CHARGE-A', '2000')
    sandbox.customers.update('@adaeze', { state: 'locked' })
    sandbox.charges.agree('CHARGE-A')
    expect(await confirm('CHARGE-A')).toMatchObject({ responseCode: 129 })
  })

  test('a code means nothing to it', async () => {
    await charge('CHARGE-A', '1000')
    expect(await confirm('CHARGE-A', '123456')).toMatchObject({ responseCode: 3 })
    expect(sandbox.ledger.balance(adaeze)).toBe('50000')
  })
})

describe('one-time code', () => {
  beforeEach(() => sandbox.charges.use('one-time-code'))

  test('is completed by the code the customer got, once', async () => {
    expect((await charge('CHARGE-A', '1000')).body).toMatchObject({ responseCode: 3 })
    expect(sandbox.messages.list()).toMatchObject([{ to: '+2348012345678', about: 'one-time-code' }])
    const code = codeSent()
    const done = await confirm('CHARGE-A', code)
    expect(done).toMatchObject({ responseCode: 0, fee: 10.75, transactionId: expect.any(String) })
    expect(await confirm('CHARGE-A', code)).toMatchObject({ transactionId: done['transactionId'] })
    expect(sandbox.ledger.balance(adaeze)).toBe('49000')
    expect(sandbox.ledger.balance('organisation')).toBe('1000989.25')
  })

  test('wants the code', async () => {
    await charge('CHARGE-A', '1000')
    expect(await confirm('CHARGE-A')).toMatchObject({ responseCode: 117 })
    expect(await statusOf('CHARGE-A')).toMatchObject({ responseCode: 3 })
  })

  test('bears two wrong codes, and ends with the third', async () => {
    await charge('CHARGE-A', '1000')
    const code = codeSent()
    expect(await confirm('CHARGE-A', wrong(code))).toMatchObject({ responseCode: 104 })
    expect(await confirm('CHARGE-A', wrong(code))).toMatchObject({ responseCode: 104 })
    expect(await statusOf('CHARGE-A')).toMatchObject({ responseCode: 3 })
    expect(await confirm('CHARGE-A', wrong(code))).toMatchObject({ responseCode: 104 })
    expect(await confirm('CHARGE-A', code)).toMatchObject({ responseCode: 104 })
    expect(await statusOf('CHARGE-A')).toMatchObject({ responseCode: 104 })
    expect(sandbox.ledger.balance(adaeze)).toBe('50000')
  })

  test('takes no code of another charge', async () => {
    await charge('CHARGE-A', '1000')
    const code = codeSent()
    await charge('CHARGE-B', '1000')
    expect(await confirm('CHARGE-B', code)).toMatchObject({ responseCode: 104 })
  })

  test('is not agreed to without the code, but can be declined', async () => {
    await charge('CHARGE-A', '1000')
    expect(() => sandbox.charges.agree('CHARGE-A')).toThrow('No charge waits')
    sandbox.charges.decline('CHARGE-A')
    expect(await confirm('CHARGE-A', codeSent())).toMatchObject({ responseCode: 119 })
  })

  test('runs out after ten minutes, whatever the code', async () => {
    await charge('CHARGE-A', '1000')
    now += 10 * minute
    expect(await confirm('CHARGE-A', codeSent())).toMatchObject({ responseCode: 119 })
    expect(sandbox.ledger.balance(adaeze)).toBe('50000')
  })
})

test('knows only charges', async () => {
  const body = '{"referenceNumber":"SEND-A","amount":100,"destinationAccount":"@adaeze"}'
  await ask('moneyTransfer', body, 'SEND-A100@adaeze')
  expect(await confirm('SEND-A')).toMatchObject({ responseCode: 135 })
  expect(await confirm('SEND-Z', '123456')).toMatchObject({ responseCode: 135 })
})

test('goes by the setting from the start, and keeps the mode a charge began with', async () => {
  const { sandbox: polling, ask: askPolling } = await testSandbox({ charges: 'polling' })
  const body =
    '{"referenceNumber":"CHARGE-A","amount":100,"merchantReferenceNumber":"M-77","customerPrincipal":"@adaeze"}'
  const { body: answer } = await askPolling('chargeCustomer', body, 'CHARGE-A100M-77@adaeze')
  expect(answer).toMatchObject({ responseCode: 3 })
  polling.charges.use('one-time-code')
  polling.charges.agree('CHARGE-A')
  expect(polling.ledger.balance('organisation')).toBe('1000089.25')
  await polling.close()
})

describe('a charge that was paid is a sale', () => {
  /** What the Merchant API tells of it. */
  async function sale() {
    const request = '{"merchantReference":"M-77"}'
    return (await askMerchantIn(sandbox)('getTransactionDetailsByMerchantReference', request, 'M-77')).body
  }

  test('in a single stage at once', async () => {
    const { body } = await charge('CHARGE-A', '1000.50')
    const { transactionId } = body
    expect(await sale()).toMatchObject({
      status: 'SUCCESSFUL',
      amount: 1000.5,
      transactionId,
      channel: 'BUSINESS_API',
    })
  })

  test('in two stages once the customer agreed, and it can be given back', async () => {
    sandbox.charges.use('polling')
    await charge('CHARGE-A', '1000')
    expect(await sale()).toMatchObject({ status: 'UKNOWN' })
    sandbox.charges.agree('CHARGE-A')
    const { referenceNumber, amount } = await sale()
    expect(amount).toBe(1000)
    const refund = {
      referenceNumber,
      fullRefund: true,
      refundAmount: 1000,
      customerPhoneNumber: '08012345678',
    }
    const answer = await askMerchantIn(sandbox)(
      'refundBillPay',
      JSON.stringify(refund),
      `${referenceNumber}100008012345678`,
    )
    expect(answer.body).toMatchObject({ responseCode: 0 })
    expect(sandbox.ledger.balance(adaeze)).toBe('50000')
    // The organisation gave back what was paid, and bears the fee of 10.75.
    expect(sandbox.ledger.balance('organisation')).toBe('999989.25')
  })

  test('in a history without the fee', async () => {
    await charge('CHARGE-A', '1000')
    const recent = '{"referenceNumber":"REC-A"}'
    const own = await ask('recentTransactionHistory', recent, 'REC-A')
    expect(own.body['items']).toMatchObject([{}, { description: 'Payment of a customer', amount: 1000 }])
    const asAdaeze = '{"referenceNumber":"REC-A","accountPrincipal":"@adaeze","accountCredentials":"1234"}'
    const hers = await ask('recentTransactionHistory', asAdaeze, 'REC-A')
    expect(hers.body['items']).toMatchObject([{}, { description: 'Payment to a merchant', amount: 1000 }])
  })
})
