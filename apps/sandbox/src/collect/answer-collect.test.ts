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
