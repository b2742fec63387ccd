import { describe, expect, test } from 'vitest'
import type { BusinessClientOptions } from './business-settings.ts'
import { createBusinessClient } from './create-business-client.ts'

const deposit = {
  referenceNumber: 'REF-0001',
  amount: 500,
  destinationBankUUID: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
  destinationBankAccountNumber: '0123456789',
  recipientPhoneNumber: '+2348012345678',
}

// Vector V8 of the protocol digest: the order without the phone number.
const currentHash =
  '7c52bfad4ca10374f8bb3beff487ccff7926fd4f874cc2c73382db979bc2dc6612ad2f397334a31a9c7a2b3d976c05b55ab9379c8575169894fe832ef2c66b21'

function client(more: Partial<BusinessClientOptions> = {}) {
  return createBusinessClient({
    principal: 'P-1',
    credentials: 'CANARY-credentials',
    hashKey: 'TESTHASHKEY',
    environment: 'test',
    transport: { exchange: () => Promise.reject(new Error('explaining sends nothing')) },
    ...more,
  })
}

const documented = 'REF-00015003E94C4BC-6F9A-442F-8F1A-8214478D5D860123456789+2348012345678[hash key]'
const current = 'REF-00015003E94C4BC-6F9A-442F-8F1A-8214478D5D860123456789[hash key]'

test.each([
  [undefined, undefined, documented],
  ['current', undefined, current],
  ['auto', undefined, documented],
  ['current', 'documented', documented],
  [undefined, 'current', current],
] as const)(
  'with hashProfile %s, asked for %s, shows the text that is hashed, the key masked',
  async (hashProfile, profile, preimage) => {
    const explanation = await client({ hashProfile }).explain(
      'depositToBank',
      deposit,
      profile ? { profile } : {},
    )
    expect(explanation.preimage).toBe(preimage)
    expect(explanation.matched).toBeUndefined()
  },
)

test('shows the very text of the amount that would be sent', async () => {
  const { preimage } = await client({ amountText: 'fixed2' }).explain('moneyTransfer', {
    referenceNumber: 'R1A',
    amount: '100',
    destinationAccount: '08012345678',
  })
  expect(preimage).toBe('R1A100.0008012345678[hash key]')
})

describe('a hash another program made', () => {
  test('is recognised by its order', async () => {
    const explanation = await client().explain('depositToBank', deposit, { received: currentHash })
    expect(explanation.matched).toBe('current')
  })

  test('that nothing explains is not explained', async () => {
    const explanation = await client().explain('depositToBank', deposit, { received: 'ab'.repeat(64) })
    expect(explanation.matched).toBeUndefined()
    expect(explanation.mistake).toBeUndefined()
  })
})

test('an input that would be refused is refused', async () => {
  await expect(client().explain('depositToBank', { amount: 1 })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
})

test('a strict client refuses to explain a reference it would not send', async () => {
  const explaining = client({ references: 'strict' }).explain('depositToBank', deposit)
  await expect(explaining).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test('takes the key from a function, and tells nothing of what that throws', async () => {
  expect((await client({ hashKey: async () => 'TESTHASHKEY' }).explain('getBanks', {})).preimage).toContain(
    '[hash key]',
  )
  const failing = client({
    hashKey: () => {
      throw new Error('CANARY of the vault')
    },
  })
  const error: unknown = await failing.explain('getBanks', {}).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'INVALID_SETTINGS', outcome: 'not-sent' })
  expect(JSON.stringify(error) + String(Reflect.get(Object(error), 'stack'))).not.toContain('CANARY')
})

test('no explanation shows a sensitive field or the key', async () => {
  const input = {
    referenceNumber: 'R1A',
    amount: '1',
    destinationAccount: 'x',
    senderCredentials: 'CANARY-pin',
  }
  const explanation = await client({ hashKey: 'CANARY-key' }).explain('moneyTransfer', input, {
    received: 'nonsense',
  })
  expect(JSON.stringify(explanation)).not.toContain('CANARY')
})
