import { describe, expect, test } from 'vitest'
import { fromEnv } from './collect-settings.ts'
import { createCollectClient } from './create-collect-client.ts'

const env = {
  PAGA_COLLECT_PRINCIPAL: 'P-1',
  PAGA_COLLECT_CREDENTIALS: 'CANARY-credentials',
  PAGA_COLLECT_HASH_KEY: 'CANARY-key',
  PAGA_ENVIRONMENT: 'test',
}

describe('fromEnv', () => {
  test('reads the variables of the Collect API', () => {
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
    expect(() => fromEnv({ ...business, PAGA_ENVIRONMENT: 'test' })).toThrow('PAGA_COLLECT_PRINCIPAL')
  })

  test.each(Object.keys(env))('names %s where it is missing', (variable) => {
    expect(() => fromEnv({ ...env, [variable]: '' })).toThrow(variable)
  })
})

test('a client names its own function and variables where a setting is missing', () => {
  const settings = { ...fromEnv(env), hashKey: '' }
  expect(() => createCollectClient(settings)).toThrow('hashKey (or PAGA_COLLECT_HASH_KEY) is missing')
  expect(() => createCollectClient(settings)).toThrow('createCollectClient')
  expect(() => createCollectClient(settings)).not.toThrow('CANARY')
})
