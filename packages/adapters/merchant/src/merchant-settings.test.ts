import { describe, expect, test } from 'vitest'
import { createMerchantClient } from './create-merchant-client.ts'
import { fromEnv } from './merchant-settings.ts'

const env = {
  PAGA_MERCHANT_PRINCIPAL: 'P-1',
  PAGA_MERCHANT_CREDENTIALS: 'CANARY-credentials',
  PAGA_MERCHANT_HASH_KEY: 'CANARY-key',
  PAGA_ENVIRONMENT: 'test',
}

describe('fromEnv', () => {
  test('reads the variables of the Merchant API', () => {
    const settings = {
      principal: 'P-1',
      credentials: 'CANARY-credentials',
      hashKey: 'CANARY-key',
      environment: 'test',
    }
    expect(fromEnv(env)).toEqual(settings)
    expect(fromEnv({ ...env, PAGA_ENVIRONMENT: 'http://127.0.0.1:1' }).environment).toEqual({
      baseUrl: 'http://127.0.0.1:1',
    })
  })

  test('takes none of the Business API', () => {
    const business = {
      PAGA_BUSINESS_PRINCIPAL: 'P',
      PAGA_BUSINESS_CREDENTIALS: 'C',
      PAGA_BUSINESS_HASH_KEY: 'K',
    }
    expect(() => fromEnv({ ...business, PAGA_ENVIRONMENT: 'test' })).toThrow('PAGA_MERCHANT_PRINCIPAL')
  })

  test.each(Object.keys(env))('names %s where it is missing', (variable) => {
    expect(() => fromEnv({ ...env, [variable]: '' })).toThrow(variable)
  })
})

test('a client names its own function and variables where a setting is missing', () => {
  const settings = { ...fromEnv(env), hashKey: '' }
  expect(() => createMerchantClient(settings)).toThrow('hashKey (or PAGA_MERCHANT_HASH_KEY) is missing')
  expect(() => createMerchantClient(settings)).toThrow('createMerchantClient')
  expect(() => createMerchantClient(settings)).not.toThrow('CANARY')
})
