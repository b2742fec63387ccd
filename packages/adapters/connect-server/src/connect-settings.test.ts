import { isPagaError, type PagaError } from '@pagakit/contract'
import { describe, expect, test, vi } from 'vitest'
import { type ConnectClientOptions, fromEnv } from './connect-settings.ts'
import { createConnectClient } from './create-connect-client.ts'
import { memoryTokenStore } from './memory-token-store.ts'

const settings: ConnectClientOptions = {
  clientId: 'client-0001',
  clientSecret: 'CANARY-secret',
  redirectUri: 'https://shop.example/paga',
  environment: 'test',
  tokens: memoryTokenStore(),
}

const env = {
  PAGA_CONNECT_CLIENT_ID: 'client-0001',
  PAGA_CONNECT_CLIENT_SECRET: 'CANARY-secret',
  PAGA_CONNECT_REDIRECT_URI: 'https://shop.example/paga',
  PAGA_ENVIRONMENT: 'test',
}

/** The error of settings that are refused; JavaScript may leave out and put in what TypeScript would not. */
function refusal(act: () => unknown): PagaError {
  try {
    act()
  } catch (error) {
    if (!isPagaError(error)) throw error
    expect(error).toMatchObject({ code: 'INVALID_SETTINGS', outcome: 'not-sent', retry: 'never' })
    expect(JSON.stringify(error) + error.stack).not.toContain('CANARY')
    return error
  }
  throw new Error('nothing was refused')
}

function create(changes: object): unknown {
  return createConnectClient({ ...settings, ...changes })
}

describe('a missing setting', () => {
  test.each([
    ['clientId', 'PAGA_CONNECT_CLIENT_ID'],
    ['clientSecret', 'PAGA_CONNECT_CLIENT_SECRET'],
    ['redirectUri', 'PAGA_CONNECT_REDIRECT_URI'],
  ] as const)('%s names itself and %s', (name, variable) => {
    for (const value of [undefined, '', null, 7])
      expect(refusal(() => create({ [name]: value })).message).toContain(
        `${name} (or ${variable}) is missing`,
      )
    expect(refusal(() => fromEnv({ ...env, [variable]: '' })).message).toContain(
      `${name} (or ${variable}) is missing`,
    )
  })

  test('is named together with all others, the environment too', () => {
    const wanted =
      'clientId (or PAGA_CONNECT_CLIENT_ID), clientSecret (or PAGA_CONNECT_CLIENT_SECRET), ' +
      'redirectUri (or PAGA_CONNECT_REDIRECT_URI), environment (or PAGA_ENVIRONMENT) are missing.'
    expect(refusal(() => createConnectClient({} as ConnectClientOptions)).message).toContain(wanted)
    expect(refusal(() => fromEnv({})).message).toContain(wanted)
  })

  test('tokens has no default: a store that forgets would lose every consent', () => {
    for (const tokens of [undefined, null, {}, { read: () => undefined, write: () => undefined }])
      expect(refusal(() => create({ tokens })).message).toContain('tokens is missing, or is no token store')
  })
})

describe('a setting is refused', () => {
  test.each([
    [{ redirectUri: '/paga' }, 'redirectUri is not a whole URL'],
    [{ redirectUri: 'https://shop.example/#paga' }, 'without a fragment'],
    [{ clientId: 'a:b' }, 'colon'],
    [{ tokenParameters: 'Query' }, "tokenParameters must be 'body' or 'query'"],
    [{ accept: 'XML' }, "accept must be 'json' or 'xml'"],
    [{ environment: 'prod' }, 'environment is not one that exists'],
    [{ environment: { baseUrl: 'http://paga.example' } }, 'is not https'],
    [{ transport: { exchange: () => undefined }, fetch }, 'transport and fetch exclude each other'],
  ])('%j: %s', (changes, message) => {
    expect(refusal(() => create(changes)).message).toContain(message)
  })
})

describe('fromEnv', () => {
  test.each([
    ['test', 'test'],
    ['http://127.0.0.1:4400', { baseUrl: 'http://127.0.0.1:4400' }],
  ])('reads PAGA_ENVIRONMENT %s as %j', (PAGA_ENVIRONMENT, environment) => {
    const { tokens: _, ...others } = settings
    expect(fromEnv({ ...env, PAGA_ENVIRONMENT })).toEqual({ ...others, environment })
  })

  test('reads the environment of the process where it is given none', () => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
    try {
      expect(fromEnv()).toMatchObject({ clientId: 'client-0001', environment: 'test' })
    } finally {
      vi.unstubAllEnvs()
    }
  })
})
