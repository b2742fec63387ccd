import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, pathOf, type TestAnswer, testSandbox } from '../../ask-business.fixture.ts'
import { askMerchantIn } from '../../ask-merchant.fixture.ts'
import type { Sandbox } from '../../sandbox.ts'

let sandbox: Sandbox
let ask: Ask
beforeEach(async () => {
  ;({ sandbox, ask } = await testSandbox())
})
afterEach(() => sandbox.close())

const byMail = { type: 'EMAIL_NOTIFICATION', financeAdminEmail: 'finance@shop.example' }
const byCall = {
  type: 'MERCHANT_NOTIFICATION_REVERSE_API',
  callbackUrl: 'https://shop.example/paga',
  username: 'paga',
  password: 'CANARY-PASSWORD',
}

function onboard(
  reference: string,
  externalId: string,
  integration: object = byMail,
  how = ask,
): Promise<TestAnswer> {
  const merchantInfo = {
    legalEntity: { name: 'Corner Shop Ltd' },
    legalEntityRepresentative: { phone: '+2348188215379', email: 'owner@shop.example' },
    additionalParameters: { displayName: 'Corner Shop' },
  }
  const body = JSON.stringify({ reference, merchantExternalId: externalId, merchantInfo, integration })
  const preimage = `${reference}${externalId}Corner Shop Ltd+2348188215379owner@shop.example`
  return how('onboardMerchant', body, preimage)
}

interface Credentials {
  readonly merchantPublicId: string
  readonly merchantSecretKey: string
  readonly merchantHmac: string
}

function credentialsIn({ body }: TestAnswer): Credentials {
  return Object(body['onboardingUpdate']).credentials
}

/** A way to ask as the new organisation. */
function askAs({ merchantPublicId, merchantSecretKey, merchantHmac }: Credentials, where = sandbox): Ask {
  return async (operation, body, preimage) => {
    const hash = createHash('sha512').update(preimage).update(merchantHmac).digest('hex')
    const response = await where.fetch(`http://localhost${pathOf(operation)}`, {
      method: 'POST',
      headers: {
        principal: merchantPublicId,
        credentials: merchantSecretKey,
        hash,
        'content-type': 'application/json',
      },
      body,
    })
    return { status: response.status, body: Object(await response.json()) }
  }
}

const charge =
  '{"referenceNumber":"R-A","amount":1000,"merchantReferenceNumber":"M-1","customerPrincipal":"@adaeze"}'

test('answers with what the new organisation calls Paga with', async () => {
  expect((await onboard('ONBOARD-A', 'shop-1')).body).toEqual({
    responseCode: 0,
    message: 'The operation was carried out.',
    onboardingUpdate: {
      status: 'succeeded',
      credentials: {
        merchantPublicId: expect.stringMatching(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/),
        merchantSecretKey: expect.stringMatching(/^[0-9a-f]{32}$/),
        merchantHmac: expect.stringMatching(/^[0-9a-f]{128}$/),
      },
    },
  })
})

test('the new organisation has its own wallet, references and history in the same books', async () => {
  const credentials = credentialsIn(await onboard('ONBOARD-A', 'shop-1'))
  const shop = askAs(credentials)
  expect((await shop('accountBalance', '{"referenceNumber":"B-A"}', 'B-A')).body).toMatchObject({
    responseCode: 0,
    totalBalance: 0,
  })
  expect((await shop('chargeCustomer', charge, 'R-A1000M-1@adaeze')).body).toMatchObject({ responseCode: 0 })
  const wallet = `organisation:${credentials.merchantPublicId}`
  expect(sandbox.ledger.balance(wallet)).toBe('989.25')
  expect(sandbox.ledger.balance('organisation')).toBe('1000000')

  // The same reference is free for the organisation above, and unknown to it.
  const status = '{"referenceNumber":"R-A"}'
  expect((await ask('getOperationStatus', status, 'R-A')).body).toMatchObject({ responseCode: 135 })
  const transfer = '{"referenceNumber":"R-A","amount":100,"destinationAccount":"@fatima"}'
  expect((await ask('moneyTransfer', transfer, 'R-A100@fatima')).body).toMatchObject({ responseCode: 0 })
  expect((await shop('getOperationStatus', status, 'R-A')).body).toMatchObject({
    responseCode: 0,
    fee: 10.75,
  })

  const recent = await shop('recentTransactionHistory', '{"referenceNumber":"H-A"}', 'H-A')
  expect(recent.body['items']).toMatchObject([
    { referenceNumber: 'R-A', description: 'Payment of a customer' },
  ])
  expect((await shop('moneyTransfer', transfer.replace('R-A', 'R-B'), 'R-B100@fatima')).body).toMatchObject({
    responseCode: 0,
  })
  expect(sandbox.ledger.balance(wallet)).toBe('889.25')
  expect(sandbox.ledger.sum()).toBe('0')
})

test('the new organisation can be sent money by its public id', async () => {
  const { merchantPublicId } = credentialsIn(await onboard('ONBOARD-A', 'shop-1'))
  const transfer = `{"referenceNumber":"R-A","amount":100,"destinationAccount":"${merchantPublicId.toLowerCase()}"}`
  const { body } = await ask('moneyTransfer', transfer, `R-A100${merchantPublicId.toLowerCase()}`)
  expect(body).toMatchObject({ responseCode: 0, fee: 0, receiverRegistrationStatus: 'REGISTERED' })
  expect(sandbox.ledger.balance(`organisation:${merchantPublicId}`)).toBe('100')
})

test('signs messages by the name of the new organisation, and mails it its payments', async () => {
  const shop = askAs(credentialsIn(await onboard('ONBOARD-A', 'shop-1')))
  await shop('chargeCustomer', charge, 'R-A1000M-1@adaeze')
  expect(sandbox.messages.list()).toMatchObject([
    { channel: 'email', to: 'finance@shop.example', about: 'welcome' },
    { channel: 'sms', to: '+2348012345678', text: 'You paid NGN 1000 to Corner Shop.' },
    { channel: 'email', to: 'finance@shop.example', about: 'receipt', text: 'You received NGN 1000.' },
  ])
})

test('takes an organisation that wants to be called, and mails it nothing of payments', async () => {
  const shop = askAs(credentialsIn(await onboard('ONBOARD-A', 'shop-1', byCall)))
  await shop('chargeCustomer', charge, 'R-A1000M-1@adaeze')
  expect(sandbox.messages.list()).toMatchObject([
    { channel: 'email', to: 'owner@shop.example', about: 'welcome' },
    { channel: 'sms', to: '+2348012345678' },
  ])
})

test('the credentials are those of a file that is opened again, and stand in none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pagakit-'))
  const data = join(folder, 'books.sqlite')
  const first = await testSandbox({ data })
  const credentials = credentialsIn(await onboard('ONBOARD-A', 'shop-1', byCall, first.ask))
  await first.sandbox.close()
  const file = readFileSync(data)
  for (const secret of [credentials.merchantSecretKey, credentials.merchantHmac, 'CANARY']) {
    expect(file.includes(secret)).toBe(false)
  }
  const second = await testSandbox({ data })
  const shop = askAs(credentials, second.sandbox)
  expect((await shop('getBanks', '{"referenceNumber":"B-A"}', 'B-A')).status).toBe(200)
  await second.sandbox.close()
  rmSync(folder, { recursive: true })
})

test('no credentials of another organisation are taken', async () => {
  const one = credentialsIn(await onboard('ONBOARD-A', 'shop-1'))
  const other = credentialsIn(await onboard('ONBOARD-B', 'shop-2'))
  const mixed = askAs({ ...one, merchantSecretKey: other.merchantSecretKey })
  expect((await mixed('getBanks', '{"referenceNumber":"B-A"}', 'B-A')).status).toBe(401)
  const wrongKey = askAs({ ...one, merchantHmac: other.merchantHmac })
  expect((await wrongKey('getBanks', '{"referenceNumber":"B-A"}', 'B-A')).status).toBe(400)
})

test('takes the reference under the name of the table as well, unless it is strict', async () => {
  const body =
    '{"referenceNumber":"ONBOARD-A","merchantExternalId":"shop-1","merchantInfo":{"legalEntity":{"name":"Shop"},"legalEntityRepresentative":{"phone":"08012345678","email":"a@shop.ng"}},"integration":{"type":"EMAIL_NOTIFICATION","financeAdminEmail":"a@shop.ng"}}'
  const preimage = 'ONBOARD-Ashop-1Shop08012345678a@shop.ng'
  expect((await ask('onboardMerchant', body, preimage)).body).toMatchObject({ responseCode: 0 })
  expect(
    (await ask('getOperationStatus', '{"referenceNumber":"ONBOARD-A"}', 'ONBOARD-A')).body,
  ).toMatchObject({
    responseCode: 0,
  })
  const { sandbox: strict, ask: askStrict } = await testSandbox({ strict: true })
  expect((await askStrict('onboardMerchant', body, preimage)).status).toBe(400)
  await strict.close()
})

test('refuses an external id that was used before', async () => {
  await onboard('ONBOARD-A', 'shop-1')
  expect((await onboard('ONBOARD-B', 'shop-1')).body).toMatchObject({ responseCode: 105 })
  expect((await onboard('ONBOARD-A', 'shop-2')).body).toMatchObject({ responseCode: 105 })
  expect((await onboard('ONBOARD-C', 'shop-2')).body).toMatchObject({ responseCode: 0 })
})

test('refuses whoever is no aggregator, such as an organisation that was onboarded', async () => {
  const shop = askAs(credentialsIn(await onboard('ONBOARD-A', 'shop-1')))
  expect((await onboard('ONBOARD-B', 'shop-2', byMail, shop)).body).toMatchObject({ responseCode: 110 })
  const { sandbox: plain, ask: askPlain } = await testSandbox({ aggregator: false })
  expect((await onboard('ONBOARD-A', 'shop-1', byMail, askPlain)).body).toMatchObject({ responseCode: 110 })
  await plain.close()
})

test.each([
  ['without an address for mails', { type: 'EMAIL_NOTIFICATION' }, 117],
  ['with a wrong address for mails', { ...byMail, financeAdminEmail: 'finance' }, 127],
  ['without an address to call', { ...byCall, callbackUrl: undefined }, 117],
  ['without a user name', { ...byCall, username: undefined }, 117],
  ['without a password', { ...byCall, password: undefined }, 117],
  ['of another type', { type: 'PIGEON' }, 117],
])('refuses an integration %s', async (_, integration, code) => {
  expect((await onboard('ONBOARD-A', 'shop-1', integration)).body).toMatchObject({ responseCode: code })
})

test('names the member that is missing, however deep', async () => {
  const body =
    '{"reference":"ONBOARD-A","merchantExternalId":"shop-1","merchantInfo":{"legalEntity":{"name":"Shop"},"legalEntityRepresentative":{"phone":"+2348188215379"}},"integration":{"type":"EMAIL_NOTIFICATION","financeAdminEmail":"finance@shop.example"}}'
  const { body: answer } = await ask('onboardMerchant', body, 'ONBOARD-Ashop-1Shop+2348188215379')
  expect(answer).toMatchObject({ responseCode: 117, message: expect.stringContaining('email is required') })
})

test('the payments of the new organisation are found by itself and by the one above, not the other way round', async () => {
  const credentials = credentialsIn(await onboard('ONBOARD-A', 'shop-1'))
  const paid = await askAs(credentials)('chargeCustomer', charge, 'R-A1000M-1@adaeze')
  expect(paid.body).toMatchObject({ responseCode: 0 })
  const request = '{"merchantReference":"M-1"}'
  const operation = 'getTransactionDetailsByMerchantReference'
  const above = await askMerchantIn(sandbox)(operation, request, 'M-1')
  expect(above.body).toMatchObject({ status: 'SUCCESSFUL', transactionId: paid.body['transactionId'] })
  const { merchantPublicId: principal, merchantSecretKey, merchantHmac: hashKey } = credentials
  const secrets = { principal, credentials: merchantSecretKey, hashKey }
  const own = askMerchantIn(sandbox, secrets)
  expect((await own(operation, request, 'M-1')).body).toMatchObject({ status: 'SUCCESSFUL', amount: 1000 })

  expect(sandbox.sales.list()).toEqual([])
  const { referenceNumber } = sandbox.sales.add({
    customer: '@adaeze',
    amount: '100',
    merchantReference: 'M-2',
  })
  const lookup = JSON.stringify({ referenceNumber })
  expect((await own('getTransactionDetails', lookup, referenceNumber)).body).toMatchObject({
    status: 'UKNOWN',
  })
})

test('a merchant that is told by calls is called from then on, with its own credentials', async () => {
  const { merchantPublicId } = credentialsIn(await onboard('R-CALL', 'EXT-CALL', byCall))
  const organisation = `organisation:${merchantPublicId}`
  expect(sandbox.reverse.list()).toEqual([
    { organisation, callbackUrl: 'https://shop.example/paga', isTest: false },
  ])
  await onboard('R-MAIL', 'EXT-MAIL', byMail)
  expect(sandbox.reverse.list()).toHaveLength(1)
})
