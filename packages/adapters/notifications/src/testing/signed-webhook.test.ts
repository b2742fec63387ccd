import { describe, expect, test } from 'vitest'
import { merchantCall } from './merchant-call.ts'
import { signedParts } from './signed-webhook.ts'
import { webhookMessage } from './webhook-message.ts'

const hashKey = 'TEST-HASH-KEY'

// The digests are those of W1, W3, W4 and W5 of vectors/hash/collect-connect.json.
const digests = {
  W1: 'a55e8f3c42501941aed8d7cb83061384f980cc40ed47300dd189be0caf10919f9b83a89307039db643434d99e329e8067fe77a79f3e7d0b103be186d4626c9f8',
  W3: '9aa2cb8d5daaae3ee5f965a4bd83da3e7d0c6840ba8ed7b7e1d746e5ac825f1426878d1e4b92cf5e5cd38cee044180506db19aa14f70f0a025094e71e6957156',
  W4: 'd2fbb6808073068c708605f27b7392a7f6f1f613e3f039612548714834bc7fd3aaf1ed2929e4133463dce4e585b3104ffd0bb8c421c972f2d9a8ce3403d0c9d6',
  W5: 'b15177a501dd26d6c43c0aacdd5ba0c4ddbb2b87d631f4d42f4e8af6bbff080017e1a86e821e804665cec39cb22d3a5a0dd6d7964904c31dc2c696e2328162a2',
}

describe('a signed message', () => {
  test.each([
    [
      'W1',
      webhookMessage('partly-paid', {
        notificationId: '9f1c7c1e-1f55-4a0e-9a35-0f5a1f1f7f10',
        externalReferenceNumber: 'ref-0001',
        state: 'CHARGEABLE',
      }),
    ],
    ['W3', webhookMessage('account-paid')],
    ['W4', webhookMessage('account-settled')],
  ] as const)('has the hash of vector %s in its body', async (id, message) => {
    const { body } = await signedParts(message, { hashKey })
    expect(JSON.parse(body)['hash']).toBe(digests[id])
  })

  test('has the hash of vector W5 in its headers, and none in its body', async () => {
    const headerParameters = ['statusCode', 'accountNumber', 'amount', 'payerDetails.paymentReferenceNumber']
    const message = webhookMessage('account-paid')
    const { headers, body } = await signedParts(message, { hashKey, form: 'header', headerParameters })
    expect(headers['x-paga-hash']).toBe(digests.W5)
    expect(headers['x-paga-hash-parameters']).toBe(headerParameters.join(','))
    expect(body).not.toContain('hash')
  })

  test('writes the amounts of a payment request as bare numbers, those of an account as texts', async () => {
    expect((await signedParts(webhookMessage('partly-paid'), { hashKey })).body).toContain(
      '"outstandingBalance":50.00,',
    )
    expect((await signedParts(webhookMessage('account-paid'), { hashKey })).body).toContain(
      '"amount":"250.00"',
    )
  })
})

test('each message has an id of its own, unless it is given', () => {
  expect(webhookMessage('paid').payload).not.toEqual(webhookMessage('paid').payload)
  expect(webhookMessage('paid', { notificationId: 'A' }).payload).toEqual(
    webhookMessage('paid', { notificationId: 'A' }).payload,
  )
})

test('a call carries its credentials as Basic authentication, and amounts as bare numbers', async () => {
  const call = merchantCall(
    'submitTransaction',
    { transaction: { totalAmount: '50' } },
    { username: 'merchant', password: 's3cret' },
  )
  expect(call.headers.get('authorization')).toBe('Basic bWVyY2hhbnQ6czNjcmV0')
  expect(call.url).toBe('http://localhost/paga/submitTransaction')
  const text = await call.text()
  expect(text).toContain('"totalAmount":50,')
  expect(text).toContain('"isTest":false')
  expect(text).toContain('"pagaTransactionId":"wxyxq"')
})
