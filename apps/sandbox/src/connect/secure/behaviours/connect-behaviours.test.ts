import { xmlCodec } from '@pagakit/codec-xml'
import { jsonCodec } from '@pagakit/codecs/json'
import { connectApi } from '@pagakit/models/connect'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Sandbox } from '../../../sandbox.ts'
import { askSecure, codeFor, connectSandbox, tokensFor } from '../../ask-connect.fixture.ts'

const everything = {
  scope: 'MERCHANT_PAYMENT MONEY_TRANSFER USER_DETAILS_REQUEST USER_REQUEST_ACCOUNT_BALANCE',
  user_data: 'FIRST_NAME LAST_NAME MOBILE_NUMBER EMAIL USERNAME ACCOUNT_BALANCE PAGA_NUBAN',
}
const adaeze = 'customer:+2348012345678'
const firstBank = '3E94C4BC-6F9A-442F-8F1A-8214478D5D86'

let sandbox: Sandbox
let token: string
beforeEach(async () => {
  sandbox = await connectSandbox()
  token = (await tokensFor(sandbox, everything))['access_token'] ?? ''
})
afterEach(() => sandbox.close())

/** The answer of an operation, and the part of it that is wrapped. */
async function ask(path: string, body?: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
  const init = body === undefined ? {} : { body: new URLSearchParams(body) }
  const { status, body: answer } = await askSecure(sandbox, path, token, init)
  expect(status).toBe(200)
  const [wrapped] = Object.values(answer)
  return Object.keys(answer).length === 1 ? Object(wrapped) : { ...answer }
}

function balances(): readonly string[] {
  return [sandbox.ledger.balance(adaeze), sandbox.ledger.balance('organisation')]
}

describe('merchantPayment', () => {
  const path = 'merchantPayment/referenceNumber/R1/amount/500/merchantCustomerReference/13'
  test.each([
    ['all in the path', `${path}/merchantProductCode/P1/currency/NGN`, undefined],
    ['without currency', `${path}/merchantProductCode/P1`, undefined],
    ['without currency and product', path, undefined],
    [
      'as a form',
      'merchantPayment',
      { referenceNumber: 'R1', amount: '500', merchantCustomerReference: '13' },
    ],
    [
      'in another order',
      'merchantPayment/amount/500/merchantCustomerReference/13/referenceNumber/R1',
      undefined,
    ],
  ])('moves the amount from the user to the organisation: %s', async (_, form, body) => {
    expect(await ask(form, body)).toEqual({
      errorCode: null,
      errorMessage: null,
      amount: 500,
      transactionId: expect.stringMatching(/^[A-Z]{2}2$/),
      confirmationCode: expect.stringMatching(/^\d{10}$/),
      agentCommission: null,
      fee: 0,
      currency: null,
      exchangeRate: null,
    })
    expect(balances()).toEqual(['49500', '1000500'])
    expect(sandbox.ledger.sum()).toBe('0')
  })

  test.each([
    ['more than the user has', '50000.01', 'INSUFFICIENT_BALANCE'],
    ['less than the least', '0.99', 'BELOW_MINIMUM'],
    ['more than the most', '500000.01', 'TRANSACTION_LIMIT'],
    ['no amount', 'lots', 'INVALID_AMOUNT'],
  ])('refuses %s, and nothing is moved', async (_, amount, errorCode) => {
    const answer = await ask(
      `merchantPayment/referenceNumber/R1/amount/${amount}/merchantCustomerReference/13`,
    )
    expect(answer).toMatchObject({
      errorCode,
      errorMessage: expect.any(String),
      transactionId: null,
      amount: null,
    })
    expect(balances()).toEqual(['50000', '1000000'])
  })

  test('refuses a currency other than NGN, and a missing field', async () => {
    expect(await ask(`${path}/currency/USD`)).toMatchObject({ errorCode: 'INVALID_AMOUNT' })
    expect(await ask('merchantPayment/referenceNumber/R2/amount/500')).toMatchObject({
      errorCode: 'MISSING_PARAMETER',
      errorMessage: expect.stringContaining('merchantCustomerReference'),
    })
  })

  test('takes a reference once, whichever API used it first', async () => {
    await ask(path)
    expect(await ask(path)).toMatchObject({ errorCode: 'DUPLICATE_REFERENCE' })
    const transfer = 'moneyTransfer/referenceNumber/R1/amount/100/'
    expect(await ask(transfer)).toMatchObject({ errorCode: 'DUPLICATE_REFERENCE' })
    expect(balances()).toEqual(['49500', '1000500'])
  })

  test('keeps a reference a reference, whatever is in it', async () => {
    const crafted = encodeURIComponent('a/amount/9&amount=999')
    await ask(`merchantPayment/referenceNumber/${crafted}/amount/500/merchantCustomerReference/13`)
    expect(sandbox.ledger.balance(adaeze)).toBe('49500')
    expect(sandbox.ledger.entries().at(-1)?.referenceNumber).toBe('a/amount/9&amount=999')
  })
})

test('a payment is a sale of the organisation, which the Merchant API knows by its reference', async () => {
  await ask('merchantPayment/referenceNumber/R1/amount/500/merchantCustomerReference/13')
  expect(sandbox.sales.list()).toMatchObject([
    { merchantReference: 'R1', amount: '500', customerPhoneNumber: '+2348012345678', refunded: '0' },
  ])
})

test('people are told of what they get, unless skipMessaging says otherwise', async () => {
  await ask('moneyTransfer/referenceNumber/R1/amount/200/skipMessaging/true')
  expect(sandbox.messages.list()).toEqual([])
  await ask('moneyTransfer/referenceNumber/R2/amount/200')
  expect(sandbox.messages.list()).toMatchObject([{ to: '+2348012345678', referenceNumber: 'R2' }])
})

describe('moneyTransfer', () => {
  test.each([
    ['with skipMessaging', 'moneyTransfer/referenceNumber/R1/amount/200/skipMessaging/true'],
    ['without, and a slash at its end', 'moneyTransfer/referenceNumber/R1/amount/200/'],
    ['without', 'moneyTransfer/referenceNumber/R1/amount/200'],
  ])('moves the amount from the organisation to the user: %s', async (_, path) => {
    expect(await ask(path)).toMatchObject({ errorCode: null, amount: 200, fee: 0, withdrawalCode: null })
    expect(balances()).toEqual(['50200', '999800'])
  })

  test('refuses what the user’s wallet has no room for', async () => {
    const url = 'http://localhost/?client_id=client-0001&response_type=code&scope=MONEY_TRANSFER'
    const callback = sandbox.connect.authorize({
      user: '@chinedu',
      url: `${url}&redirect_uri=http://localhost:9000/cb`,
    })
    expect(callback.error).toBeUndefined()
    token = (await exchanged(callback.code))['access_token'] ?? ''
    const answer = await ask('moneyTransfer/referenceNumber/R1/amount/10000.01/')
    expect(answer).toMatchObject({ errorCode: 'ACCOUNT_LIMIT' })
  })

  async function exchanged(code: string | undefined): Promise<Record<string, string>> {
    const response = await sandbox.fetch('http://localhost/paga-webservices/oauth2/token', {
      method: 'POST',
      headers: { authorization: 'Basic Y2xpZW50LTAwMDE6c2VjcmV0LTAwMDE=' },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: code ?? '',
        redirect_uri: 'http://localhost:9000/cb',
      }),
    })
    return Object(await response.json())
  }

  test('version 2 moves it to whoever is named, and echoes the reference', async () => {
    const query = 'amount=200&referenceNumber=R1&skipMessaging=false&recipientCredential=%2B2348034567890'
    expect(await ask(`moneyTransfer/v2?${query}`)).toMatchObject({
      errorCode: null,
      amount: 200,
      externalReferenceNumber: 'R1',
    })
    expect(sandbox.ledger.balance('customer:+2348034567890')).toBe('2700')
    expect(balances()).toEqual(['50000', '999800'])
  })
})

describe('moneyTransferToBank', () => {
  const members = {
    externalReferenceNumber: 'EXT1',
    amount: '100',
    destinationBankPublicId: firstBank,
    destinationBankAccountNumber: '0123456789',
    recipientPhoneNumber: '07022222222',
    recipientFirstName: 'Ada Ngozi',
    recipientLastName: "O'Neil/Obi",
  }
  const inPath = Object.entries(members).flatMap(([name, value]) => [name, encodeURIComponent(value)])
  test.each([
    ['as a form', 'moneyTransferToBank', members],
    ['all in the path', `moneyTransferToBank/${inPath.join('/')}`, undefined],
  ])('moves amount and fee from the user to the bank: %s', async (_, path, body) => {
    expect(await ask(path, body)).toEqual({
      errorCode: null,
      errorMessage: null,
      transferReferenceNumber: expect.stringMatching(/^\d{14}$/),
      transactionId: expect.stringMatching(/^[A-Z]{2}2$/),
      amount: 100,
      fee: 10.75,
      currency: 'NGN',
      exchangeRate: null,
      accountHolderNameAtBank: 'ADAEZE OBI',
      vatFee: 0.75,
    })
    expect(balances()).toEqual(['49889.25', '1000000'])
    expect(sandbox.ledger.balance('bank:011')).toBe('100')
  })

  test.each([
    ['an unknown bank', { destinationBankPublicId: 'NOWHERE' }, 'DESTINATION_BANK_NOT_FOUND'],
    [
      'an account the bank does not know',
      { destinationBankAccountNumber: '0000000115' },
      'INVALID_BANK_ACCOUNT',
    ],
    ['a number of nine digits', { destinationBankAccountNumber: '012345678' }, 'INVALID_DEPOSIT_ACCOUNT'],
    ['neither phone nor e-mail', { recipientPhoneNumber: '' }, 'MISSING_PARAMETER'],
  ])('refuses %s', async (_, changes, errorCode) => {
    expect(await ask('moneyTransferToBank', { ...members, ...changes })).toMatchObject({ errorCode })
    expect(balances()).toEqual(['50000', '1000000'])
  })
})

describe('getUserDetails', () => {
  const publicId = '380E40C3-001B-4954-AC0A-CC10C885B492'

  test.each([
    ['with the reference in the path', 'getUserDetails/referenceNumber/REQ1', undefined],
    ['with the public id too', `getUserDetails/publicId/${publicId}/referenceNumber/REQ1`, undefined],
    [
      'with an empty public id, as the document prints it',
      'getUserDetails/publicId//referenceNumber/REQ1',
      undefined,
    ],
    ['as a form', 'getUserDetails', { referenceNumber: 'REQ1' }],
  ])('tells all that was allowed: %s', async (_, path, body) => {
    expect(await ask(path, body)).toEqual({
      errorCode: null,
      errorMessage: null,
      details: {
        publicId,
        firstName: 'Adaeze',
        lastName: 'Obi',
        username: 'adaeze',
        email: 'adaeze@example.com',
        accountBalance: 50000,
        mobileNumber: '+2348012345678',
        pagaNuban: '8012345678',
      },
    })
  })

  test.each([
    ['what was asked for only', { user_data: 'EMAIL' }, { email: 'adaeze@example.com' }],
    ['nothing where nothing was asked for', { user_data: '' }, {}],
    [
      'no balance without its scope',
      { scope: 'USER_DETAILS_REQUEST', user_data: 'ACCOUNT_BALANCE FIRST_NAME' },
      { firstName: 'Adaeze' },
    ],
  ])('tells %s', async (_, changes, details) => {
    token = (await tokensFor(sandbox, { ...everything, ...changes }))['access_token'] ?? ''
    expect(await ask('getUserDetails')).toMatchObject({ details: { publicId, ...details } })
    expect(Object.keys(Object((await ask('getUserDetails'))['details']))).toEqual([
      'publicId',
      ...Object.keys(details),
    ])
  })

  test('refuses the public id of another user', async () => {
    const other = 'CDAA6432-5416-44D9-894A-0349EA84575D'
    const answer = await ask(`getUserDetails/publicId/${other}/referenceNumber/REQ1`)
    expect(answer).toMatchObject({ errorCode: 'INVALID_USER_IDENTIFIER', details: null })
  })
})

describe('the scope an operation needs', () => {
  test.each([
    ['merchantPayment/referenceNumber/R1/amount/500/merchantCustomerReference/13', 'MERCHANT_PAYMENT'],
    ['moneyTransfer/referenceNumber/R1/amount/500/', 'MONEY_TRANSFER'],
    [
      'moneyTransfer/v2?amount=1&referenceNumber=R1&skipMessaging=true&recipientCredential=@fatima',
      'MONEY_TRANSFER',
    ],
    ['getUserDetails', 'USER_DETAILS_REQUEST'],
    ['moneyTransferToBank', 'MONEY_TRANSFER'],
  ])('%s: %s', async (path, needed) => {
    const scope = everything.scope.split(' ').filter((name) => name !== needed)
    const { access_token = '' } = await tokensFor(sandbox, { scope: scope.join(' ') })
    const { status, body, headers } = await askSecure(sandbox, path, access_token)
    expect([status, body['error']]).toEqual([403, 'insufficient_scope'])
    expect(headers.get('www-authenticate')).toContain(`scope="${needed}"`)
    expect(balances()).toEqual(['50000', '1000000'])
  })
})

describe('Accept', () => {
  const xml = { headers: { accept: 'application/xml' } }

  test('gives XML, which reads like the JSON', async () => {
    const shape = connectApi.operations.getUserDetails.responseShape
    const [inJson, inXml] = [
      await askSecure(sandbox, 'getUserDetails', token),
      await askSecure(sandbox, 'getUserDetails', token, xml),
    ]
    expect(inXml.headers.get('content-type')).toBe('application/xml')
    expect(inXml.text).toContain('<detailsResult><errorCode/><errorMessage/><details>')
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
    const read = xmlCodec.decode(bytes(inXml.text), shape)
    expect(Object(read).value).toEqual(Object(jsonCodec.decode(bytes(inJson.text), shape)).value)
  })

  test('gives a refused token in XML too', async () => {
    const { status, text } = await askSecure(sandbox, 'getUserDetails', 'nobody', xml)
    expect(status).toBe(401)
    expect(text).toContain('<oauth><error>invalid_token</error><error_description>')
  })

  test('gives a refused operation in XML too, whatever its reference holds', async () => {
    const query = 'amount=1&referenceNumber=%01&skipMessaging=true&recipientCredential=@fatima'
    const { status, text } = await askSecure(sandbox, `moneyTransfer/v2?${query}`, token, xml)
    expect([status, text.includes('<errorCode>MISSING_PARAMETER</errorCode>')]).toEqual([200, true])
  })
})

describe('sloppy clients', () => {
  const sloppy: readonly (readonly [what: string, path: string, explanation: string])[] = [
    [
      'a double slash',
      '/merchantPayment//referenceNumber/R1/amount/500/merchantCustomerReference/13',
      'double slash',
    ],
    [
      'the word undefined',
      'merchantPayment/referenceNumber/R1/amount/500/merchantCustomerReference/13/merchantProductCode/undefined',
      'merchantProductCode is the word undefined',
    ],
    [
      'the word null',
      'merchantPayment/referenceNumber/R1/amount/500/merchantCustomerReference/13/currency/null',
      'currency is the word null',
    ],
    ['no reference', 'getUserDetails', 'referenceNumber is missing'],
    [
      'a plus that is not escaped',
      'moneyTransfer/v2?amount=1&referenceNumber=R1&skipMessaging=true&recipientCredential=+2348034567890',
      'write a plus as %2B',
    ],
    ['a member nobody knows', 'getUserDetails?referenceNumber=REQ1&shoeSize=43', 'does not know'],
  ]

  test.each(sloppy)('are understood: %s', async (_, path) => {
    expect(await ask(path)).toMatchObject({ errorCode: null })
  })

  test.each(sloppy)('are refused with an explanation, if strict: %s', async (_, path, explanation) => {
    await using strict = await connectSandbox({ strict: true })
    const { access_token = '' } = await tokensFor(strict, everything)
    const { status, body } = await askSecure(strict, path, access_token)
    expect([status, body['error']]).toEqual([400, 'invalid_request'])
    expect(body['error_description']).toContain(explanation)
    expect(strict.journal.entries().at(-1)?.explanation).toMatch(/^Strict: /)
    expect(strict.ledger.balance('organisation')).toBe('1000000')
  })

  test('scopes between commas or pluses are understood, and refused if strict', async () => {
    await using strict = await connectSandbox({ strict: true })
    for (const scope of ['MERCHANT_PAYMENT,MONEY_TRANSFER', 'MERCHANT_PAYMENT+MONEY_TRANSFER']) {
      expect(codeFor(sandbox, { scope })).toMatch(/^[\w-]{43}$/)
      expect(() => codeFor(strict, { scope })).toThrow('there is no code')
    }
  })

  test.each([
    ['a member twice', 'getUserDetails/referenceNumber/A/referenceNumber/B'],
    ['a member in path and form', 'getUserDetails/referenceNumber/A?referenceNumber=B'],
    [
      'a member the path may not have',
      'moneyTransfer/referenceNumber/A/amount/1/destinationPhoneNumber/08034567890',
    ],
    ['a broken escape', 'getUserDetails/referenceNumber/%E0%A4'],
  ])('nobody is understood who sends %s', async (_, path) => {
    const { status, body } = await askSecure(sandbox, path, token)
    expect([status, body['error']]).toEqual([400, 'invalid_request'])
  })

  test('a path that is no operation is 404, another method 405', async () => {
    expect((await askSecure(sandbox, 'getSecrets', token)).status).toBe(404)
    const url = 'http://localhost/paga-webservices/oauth2/secure/getUserDetails'
    const response = await sandbox.fetch(url, { headers: { authorization: `Bearer ${token}` } })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })
})
