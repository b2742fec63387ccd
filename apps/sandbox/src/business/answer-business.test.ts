import { afterEach, describe, expect, test } from 'vitest'
import { type Ask, headersFor, pathOf, type TestAnswer, testSandbox } from '../ask-business.fixture.ts'
import type { Sandbox } from '../sandbox.ts'
import type { SandboxOptions } from '../settings.ts'

let sandbox: Sandbox
afterEach(() => sandbox.close())

async function begin(options?: SandboxOptions): Promise<Ask> {
  const begun = await testSandbox(options)
  sandbox = begun.sandbox
  return begun.ask
}

async function post(headers: Record<string, string>, body: string): Promise<TestAnswer> {
  const url = `http://localhost${pathOf('moneyTransfer')}`
  const response = await sandbox.fetch(url, { method: 'POST', headers, body })
  return { status: response.status, body: Object(await response.json()) }
}

const airtime = '{"referenceNumber":"REF-0001","amount":50,"destinationPhoneNumber":"+2348012345678"}'
const deposit =
  '{"referenceNumber":"REF-0001","amount":500,"destinationBankUUID":"3E94C4BC-6F9A-442F-8F1A-8214478D5D86",' +
  '"destinationBankAccountNumber":"0123456789","recipientPhoneNumber":"+2348012345678"}'

// V1 to V10 of the protocol digest, for the hash key TESTHASHKEY; made with openssl and Python, never with our code.
const vectors = {
  getBanks:
    '925c11f59dc8c45b9aac86236a26f20cc8b2d2ddbdd44aeda80deb953a6db31a90851c5db71e45e4c77ccf9b40b51a513af0118cc524c5877c08f2a4d07beae5',
  'moneyTransfer 100':
    '56a411d18242731620654a48725331d1d37081fb44b0ac22b1bc154e8bc266d9bed5fb80a52c2fedad7ae24dfc9c50a7dfd91b79a73dabbf6f29b8f1410ae4df',
  'moneyTransfer 100.00':
    '7a06dfdda085c206140b6d5dec3b242606b7e0766768577d7d87c8139f4ed0678883e9cf83d3cce7d134ae4495b1f9b91a2a1bf216100fbb6f8d6f6319cd859f',
  'moneyTransfer 100.0':
    'c50b46522f66871eb67f4ff933089de15def9c8e0ecd4496cd4b2820f45f8b21f2192d583f17c2aa33b8d1bf31a27a8b170da73c8d3eeb7c7b36e453b39a70d2',
  'airtimePurchase documented':
    'd89af08b9fd98399e7fc24879450a1f0e2ad9cdd1b3dea7780cb2ccf80b79b1379204987c00de026d7fd8dc0c9739f107beaec35e6486e6014fa0f055706d7b2',
  'airtimePurchase current':
    '5f9d29e9c0ccc63a0b90488db067ef279bf74aa3d3a3d45c59d68340add0aacdd554375e0679cda59cff9caa79631670f9adb7b9b3726854b8b9b73d8159a2c9',
  'depositToBank documented':
    '8f5502574bf6848f61c47e61c852afbcfb1fbe157cbd7351204cf0440aa67833e1eb66ebea14ecc35c34d9de8db1e73a0eeef9e1460a16a7eae6d7429ded68c4',
  'depositToBank current':
    '7c52bfad4ca10374f8bb3beff487ccff7926fd4f874cc2c73382db979bc2dc6612ad2f397334a31a9c7a2b3d976c05b55ab9379c8575169894fe832ef2c66b21',
  merchantPayment:
    'f9673783854fb0e49ed234953f40026906a8fa14f71c020a6373fcc1d29a6d3ec9a81e35f6d118566401e7492627bd094a05a38197ee6ad12c07c72b4aeef342',
} as const

function transfer(amount: string): string {
  return `{"referenceNumber":"REF-0001","amount":${amount},"destinationAccount":"+2348012345678"}`
}

async function postDigest(operation: string, hash: string, body: string): Promise<TestAnswer> {
  const headers = { ...headersFor(''), hash }
  const response = await sandbox.fetch(`http://localhost${pathOf(operation)}`, {
    method: 'POST',
    headers,
    body,
  })
  return { status: response.status, body: Object(await response.json()) }
}

describe('the hash', () => {
  test.each([
    ['getBanks', vectors.getBanks, '{"referenceNumber":"REF-0001"}'],
    ['moneyTransfer', vectors['moneyTransfer 100'], transfer('100')],
    ['moneyTransfer', vectors['moneyTransfer 100'], transfer('"100"')],
    ['moneyTransfer', vectors['moneyTransfer 100.00'], transfer('100.00')],
    ['moneyTransfer', vectors['moneyTransfer 100.00'], transfer('"100.00"')],
    ['moneyTransfer', vectors['moneyTransfer 100.0'], transfer('100.0')],
    ['moneyTransfer', vectors['moneyTransfer 100.0'], transfer('"100.0"')],
    ['airtimePurchase', vectors['airtimePurchase documented'], airtime],
    ['airtimePurchase', vectors['airtimePurchase current'], airtime],
    ['depositToBank', vectors['depositToBank documented'], deposit],
    ['depositToBank', vectors['depositToBank current'], deposit],
    [
      'merchantPayment',
      vectors.merchantPayment,
      '{"referenceNumber":"REF-0001","amount":1500,"merchantAccount":"A3878DC1-F07D-48E7-AA59-8276C3C26647",' +
        '"merchantReferenceNumber":"CUST-9","merchantService":["COMPACT"]}',
    ],
  ])('%s takes the documented digest %#', async (operation, digest, body) => {
    await begin()
    const answer = await postDigest(operation, digest, body)
    expect(answer).toMatchObject({ status: 200, body: { responseCode: 0, referenceNumber: 'REF-0001' } })
  })

  test.each([
    ['100', vectors['moneyTransfer 100.0']],
    ['100.0', vectors['moneyTransfer 100']],
    ['"100.00"', vectors['moneyTransfer 100']],
  ])('is over the amount’s own characters: %s with another text is refused', async (amount, digest) => {
    await begin()
    const { status, body } = await postDigest('moneyTransfer', digest, transfer(amount))
    expect(status).toBe(400)
    expect(body['errorMessage']).toContain('`amount`')
  })

  test.each([
    ['documented', 'airtimePurchase documented', 'airtimePurchase current'],
    ['current', 'airtimePurchase current', 'airtimePurchase documented'],
  ] as const)('by the profile %s only, where that is wanted', async (hashProfile, taken, refused) => {
    await begin({ hashProfile })
    const wrong = await postDigest('airtimePurchase', vectors[refused], airtime)
    expect(wrong.status).toBe(400)
    expect(wrong.body['errorMessage']).toContain(`not by \`${hashProfile}\``)
    expect((await postDigest('airtimePurchase', vectors[taken], airtime)).status).toBe(200)
  })

  test('says which profile matched', async () => {
    await begin()
    await postDigest('airtimePurchase', vectors['airtimePurchase current'], airtime)
    await postDigest('airtimePurchase', vectors['airtimePurchase documented'], airtime)
    expect(sandbox.journal.entries().map((entry) => entry.hashProfile)).toEqual(['current', 'documented'])
    expect(sandbox.journal.entries()[0]?.preimage).toBe('REF-000150+2348012345678[hash key]')
  })

  test('is explained when the fields are in another order', async () => {
    const ask = await begin()
    const { status, body } = await ask('moneyTransfer', transfer('100'), 'REF-0001+2348012345678100')
    expect(status).toBe(400)
    expect(body).toEqual({
      errorMessage: expect.stringMatching(/order.*`referenceNumber`, `destinationAccount` and `amount`/),
      responseCode: '',
    })
    expect(sandbox.journal.entries()[0]).toMatchObject({
      httpStatus: 400,
      hashProfile: undefined,
      explanation: body['errorMessage'],
    })
  })

  test('is shown masked when no usual mistake fits', async () => {
    const ask = await begin()
    const { body } = await ask('moneyTransfer', transfer('100'), 'quite another text')
    expect(body['errorMessage']).toContain('REF-0001100+2348012345678[hash key]')
  })

  test('must be there', async () => {
    await begin()
    const { hash: _, ...headers } = headersFor('')
    expect(await post(headers, transfer('100'))).toEqual({
      status: 400,
      body: { errorMessage: 'The header hash is missing.', responseCode: '' },
    })
  })
})

test.each([
  ['principal', 'SOMEBODY-ELSE'],
  ['principal', ''],
  ['credentials', 'test-credentials'],
  ['credentials', ''],
])('refuses the %s %j with HTTP 401', async (name, value) => {
  await begin()
  const headers = { ...headersFor('REF-0001100+2348012345678'), [name]: value }
  expect(await post(headers, transfer('100'))).toEqual({
    status: 401,
    body: { error: 'Invalid paga account id or password' },
  })
  expect(sandbox.journal.entries()[0]?.explanation).toContain(name)
})

test.each(['', '{', '[]', 'null', '"{}"', '<html>', '{"amount":1,"amount":2}'])(
  'refuses the body %j with HTTP 400, before it looks who sent it',
  async (body) => {
    await begin()
    const answer = await post({}, body)
    expect(answer).toEqual({ status: 400, body: { errorMessage: expect.any(String), responseCode: '' } })
  },
)

const long = 'R'.repeat(51)

test.each([
  ['a missing reference', '{"amount":1}', '1', -4],
  [
    'a reference of 51 characters',
    `{"referenceNumber":"${long}","amount":1,"destinationAccount":"@a"}`,
    `${long}1@a`,
    140,
  ],
  [
    'a reference with a space',
    '{"referenceNumber":"R A","amount":1,"destinationAccount":"@a"}',
    'R A1@a',
    117,
  ],
  ['a missing amount', '{"referenceNumber":"R-A","destinationAccount":"@a"}', 'R-A@a', 117],
  ['an amount of zero', '{"referenceNumber":"R-A","amount":0,"destinationAccount":"@a"}', 'R-A0@a', 116],
  ['a negative amount', '{"referenceNumber":"R-A","amount":-1,"destinationAccount":"@a"}', 'R-A-1@a', 116],
  [
    'three decimals',
    '{"referenceNumber":"R-A","amount":"1.001","destinationAccount":"@a"}',
    'R-A1.001@a',
    116,
  ],
  [
    'an amount in words',
    '{"referenceNumber":"R-A","amount":"one","destinationAccount":"@a"}',
    'R-Aone@a',
    116,
  ],
  ['a missing destination', '{"referenceNumber":"R-A","amount":1}', 'R-A1', 117],
  ['an empty destination', '{"referenceNumber":"R-A","amount":1,"destinationAccount":""}', 'R-A1', 117],
  ['a null destination', '{"referenceNumber":"R-A","amount":1,"destinationAccount":null}', 'R-A1', 117],
  [
    'a sender name that is too long',
    '{"referenceNumber":"R-A","amount":1,"destinationAccount":"@a","alternateSenderName":"12345678901234567"}',
    'R-A1@a',
    130,
  ],
])('refuses %s', async (_, body, preimage, code) => {
  const ask = await begin()
  const answer = await ask('moneyTransfer', body, preimage)
  expect(answer).toMatchObject({ status: 200, body: { responseCode: code } })
})

test.each([
  ['destinationBankAccountNumber', '123456789', 4],
  ['recipientEmail', 'nobody', 127],
  ['recipientPhoneNumber', 'nobody', 123],
  ['destinationBankUUID', 'First Bank', 101],
])('refuses a deposit whose %s is %s', async (name, value, code) => {
  const ask = await begin()
  const members: Record<string, string> = {
    referenceNumber: 'R-A',
    amount: '500',
    destinationBankUUID: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
    destinationBankAccountNumber: '0123456789',
    recipientPhoneNumber: '+2348012345678',
    [name]: value,
  }
  const preimage = `R-A500${members['destinationBankUUID']}${members['destinationBankAccountNumber']}`
  const { body } = await ask('depositToBank', JSON.stringify(members), preimage)
  expect(body).toMatchObject({ responseCode: code, message: expect.stringContaining(name) })
})

test('wants a phone number or an e-mail address of the recipient', async () => {
  const ask = await begin()
  const members = '"amount":500,"destinationBankUUID":"044","destinationBankAccountNumber":"0123456789"'
  const without = await ask('depositToBank', `{"referenceNumber":"R-A",${members}}`, 'R-A5000440123456789')
  expect(without.body).toMatchObject({ responseCode: 117 })
  const withMail = `{"referenceNumber":"R-B",${members},"recipientEmail":"ada@example.com"}`
  expect((await ask('depositToBank', withMail, 'R-B5000440123456789')).body).toMatchObject({
    responseCode: 0,
  })
})

const sloppy: readonly (readonly [title: string, path: string, contentType: string, more: string])[] = [
  ['a double slash', '/paga-webservices/business-rest/secured//moneyTransfer', 'application/json', ''],
  ['a null member', pathOf('moneyTransfer'), 'application/json', ',"currency":null'],
  ['an empty member', pathOf('moneyTransfer'), 'application/json', ',"senderPrincipal":""'],
  ['an unknown member', pathOf('moneyTransfer'), 'application/json', ',"senderCrendetials":"x"'],
  ['a quoted boolean', pathOf('moneyTransfer'), 'application/json', ',"sendWithdrawalCode":"true"'],
  ['a content type of text', pathOf('moneyTransfer'), 'text/plain', ''],
]

describe.each([false, true])('with strict: %s', (strict) => {
  async function send(path: string, contentType: string, amount: string, more: string): Promise<TestAnswer> {
    const headers = { ...headersFor('R-A100@adaeze'), 'content-type': contentType }
    const body = `{"referenceNumber":"R-A","amount":${amount},"destinationAccount":"@adaeze"${more}}`
    const response = await sandbox.fetch(`http://localhost${path}`, { method: 'POST', headers, body })
    return { status: response.status, body: Object(await response.json()) }
  }

  test.each(sloppy)(`${strict ? 'refuses' : 'takes'} %s`, async (_, path, contentType, more) => {
    await begin({ strict })
    const { status, body } = await send(path, contentType, '100', more)
    expect(status).toBe(strict ? 400 : 200)
    expect(body['responseCode']).toBe(strict ? '' : 0)
  })

  test(`${strict ? 'refuses' : 'takes'} a quoted amount`, async () => {
    await begin({ strict })
    expect((await send(pathOf('moneyTransfer'), 'application/json', '"100"', '')).status).toBe(
      strict ? 400 : 200,
    )
  })

  test('takes a tidy request, with a charset in its content type', async () => {
    await begin({ strict })
    const { body } = await send(pathOf('moneyTransfer'), 'application/json; charset=utf-8', '100', '')
    expect(body).toMatchObject({ responseCode: 0 })
  })
})

test.each([
  ['"customerPhoneNumber":"+2348012345678"', '+2348012345678AdaObi', 'customerEmail is required.'],
  ['"customerPrincipal":"ada"', 'ada', 'customerCredentials is required.'],
])('a request of two shapes is refused for what its own shape lacks: %s', async (own, preimage, reason) => {
  const ask = await begin()
  const date = own.includes('Phone') ? '1990-04-05' : '05/04/1990'
  const name = '"customerFirstName":"Ada","customerLastName":"Obi"'
  const body = `{"referenceNumber":"R-A",${own},${name},"customerDateOfBirth":"${date}"}`
  const answer = await ask('registerCustomer', body, `R-A${preimage}`)
  expect(answer.body).toMatchObject({ responseCode: 117, message: expect.stringContaining(reason) })
})
