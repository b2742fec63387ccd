import { describe, expect, test } from 'vitest'
import { collectHeaders, collectSandbox, collectSecrets } from './ask-collect.fixture.ts'

async function send(headers: Record<string, string>, body = '{"referenceNumber":"r1"}') {
  const { sandbox } = await collectSandbox()
  const response = await sandbox.fetch('http://localhost/banks', { method: 'POST', headers, body })
  const answer = {
    status: response.status,
    body: await response.json(),
    entry: sandbox.journal.entries().at(-1),
  }
  await sandbox.close()
  return answer
}

describe('who calls Collect', () => {
  test('is proven by Basic and hash', async () => {
    const { status, body } = await send(collectHeaders('r1'))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      statusCode: '0',
      banks: expect.arrayContaining([expect.objectContaining({ uuid: expect.any(String) })]),
    })
  })

  test.each([
    ['another principal', `Basic ${btoa('someone:secret-0001')}`],
    ['other credentials', `Basic ${btoa('public-id-0001:other')}`],
    ['no colon', `Basic ${btoa('public-id-0001')}`],
    ['no Basic', 'Bearer abc'],
    ['nothing', ''],
  ])('is a stranger with %s', async (_, authorization) => {
    const { status, body } = await send({ ...collectHeaders('r1'), authorization })
    expect(status).toBe(401)
    expect(body).toEqual({ referenceNumber: 'r1', statusCode: '401', statusMessage: 'Unauthorized' })
  })

  test('is not proven by headers of the Business API', async () => {
    const { principal, credentials } = collectSecrets
    const { hash = '' } = collectHeaders('r1')
    expect((await send({ principal, credentials, hash, 'content-type': 'application/json' })).status).toBe(
      401,
    )
  })

  test('may have a colon in the credentials', async () => {
    const { sandbox } = await collectSandbox({ collect: { ...collectSecrets, credentials: 'a:b' } })
    const authorization = `Basic ${btoa('public-id-0001:a:b')}`
    const headers = { ...collectHeaders('r1'), authorization }
    const request = { method: 'POST', headers, body: '{"referenceNumber":"r1"}' }
    expect((await sandbox.fetch('http://localhost/banks', request)).status).toBe(200)
    await sandbox.close()
  })
})

describe('a wrong hash', () => {
  test('is refused with HTTP 401 in words, and explained in the journal', async () => {
    const { status, body, entry } = await send(collectHeaders('undefined'))
    expect(status).toBe(401)
    expect(body).toEqual({ referenceNumber: 'r1', statusCode: '401', statusMessage: 'Error validating hash' })
    expect(entry?.explanation).toMatch(/hash/)
    expect(JSON.stringify(entry)).not.toContain('TEST-HASH-KEY')
  })
})

test('a body that is no JSON is not taken in', async () => {
  const { status, body } = await send(collectHeaders('r1'), '{"referenceNumber":')
  expect(status).toBe(400)
  expect(body).toMatchObject({ statusCode: '-1', referenceNumber: null })
})

test('a field that is null is one that is absent, also within payer and payee', async () => {
  const { sandbox, ask } = await collectSandbox()
  const body = {
    referenceNumber: 'ref-0002',
    amount: 200,
    currency: 'NGN',
    payer: { name: 'Foo', phoneNumber: '07022222222', email: null, bankId: null },
    payee: { name: 'John', accountNumber: null, phoneNumber: null, bankId: null, bankAccountNumber: null },
    expiryDateTimeUTC: null,
    paymentMethods: ['BANK_TRANSFER'],
  }
  // C2 of the protocol digest.
  expect((await ask('paymentRequest', body, 'ref-0002200NGN07022222222')).body).toMatchObject({
    statusCode: '0',
  })
  await sandbox.close()
})

describe('an account is changed with a hash', () => {
  const change = {
    referenceNumber: 'r1',
    accountIdentifier: '0013188322',
    financialIdentificationNumber: '12345454666',
    creditBankId: '40090E2F-7446-4217-9345-7BBAB7043C4C',
    creditBankAccountNumber: '0000000031',
    callbackUrl: 'http://x/cb',
  }
  const bank = '40090E2F-7446-4217-9345-7BBAB7043C4C'

  // The texts of C7, C7a and C7b of the protocol digest.
  test.each([
    ['of Node 1.1.7 and Python (C7)', `r1001318832212345454666${bank}0000000031http://x/cb`, 200],
    ['of Node 1.1.6 and PHP (C7a)', `r10013188322${bank}0000000031http://x/cb`, 401],
    ['of Java (C7b)', `r10013188322${bank}123454546660000000031http://x/cb`, 401],
  ])(
    'in the order %s, which is taken, and by a strict sandbox only where it is ours',
    async (_, preimage, strict) => {
      for (const [options, status] of [
        [{}, 200],
        [{ strict: true }, strict],
      ] as const) {
        const { sandbox, ask } = await collectSandbox(options)
        expect((await ask('updatePersistentPaymentAccount', change, preimage)).status).toBe(status)
        await sandbox.close()
      }
    },
  )

  test('of another order never', async () => {
    const { sandbox, ask } = await collectSandbox()
    expect((await ask('updatePersistentPaymentAccount', change, `r1${bank}0013188322`)).status).toBe(401)
    await sandbox.close()
  })
})

test('the journal shows the address of a callback without credentials and without its query', async () => {
  const { sandbox, request } = await collectSandbox()
  const callBackUrl = 'http://user:CANARY-PASSWORD@127.0.0.1/paga?token=CANARY-TOKEN'
  expect((await request('ORDER-A', { callBackUrl }))['statusCode']).toBe('0')
  const entries = sandbox.journal.entries()
  expect(entries.at(-1)?.request).toMatchObject({
    callBackUrl: 'http://127.0.0.1/paga?…',
    payer: { name: expect.any(String) },
    paymentMethods: expect.arrayContaining(['BANK_TRANSFER']),
  })
  expect(JSON.stringify(entries)).not.toContain('CANARY')
  await sandbox.close()
})
