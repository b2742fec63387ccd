import { isPagaError, type PagaError, type Transport } from '@pagakit/contract'
import { describe, expect, test, vi } from 'vitest'
import { type BusinessClientOptions, fromEnv } from './business-settings.ts'
import { createBusinessClient } from './create-business-client.ts'

const settings: BusinessClientOptions = {
  principal: 'P-1',
  credentials: 'CANARY-credentials',
  hashKey: 'CANARY-key',
  environment: 'test',
}

const env = {
  PAGA_BUSINESS_PRINCIPAL: 'P-1',
  PAGA_BUSINESS_CREDENTIALS: 'CANARY-credentials',
  PAGA_BUSINESS_HASH_KEY: 'CANARY-key',
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
  return createBusinessClient({ ...settings, ...changes })
}

const variables = [
  ['principal', 'PAGA_BUSINESS_PRINCIPAL'],
  ['credentials', 'PAGA_BUSINESS_CREDENTIALS'],
  ['hashKey', 'PAGA_BUSINESS_HASH_KEY'],
] as const

describe('a missing setting', () => {
  test.each(variables)('%s names itself and %s', (name, variable) => {
    for (const value of [undefined, '', null, 7]) {
      const error = refusal(() => create({ [name]: value }))
      expect(error.message).toContain(`${name} (or ${variable}) is missing`)
      expect(error.params).toEqual({ settings: [name] })
      expect(error.operation).toBe('createBusinessClient')
    }
  })

  test.each(variables)('%s in the environment is asked for as %s', (name, variable) => {
    for (const value of [undefined, '']) {
      const error = refusal(() => fromEnv({ ...env, [variable]: value }))
      expect(error.message).toContain(`${name} (or ${variable}) is missing`)
      expect(error.operation).toBe('fromEnv')
    }
  })

  test('is named together with all others, the environment too', () => {
    const wanted =
      'principal (or PAGA_BUSINESS_PRINCIPAL), credentials (or PAGA_BUSINESS_CREDENTIALS), ' +
      'hashKey (or PAGA_BUSINESS_HASH_KEY), environment (or PAGA_ENVIRONMENT) are missing.'
    expect(refusal(() => createBusinessClient({} as BusinessClientOptions)).message).toContain(wanted)
    expect(refusal(() => fromEnv({})).message).toContain(wanted)
  })
})

describe('the environment', () => {
  test.each([undefined, ''])('has no default: %j is refused', (value) => {
    expect(refusal(() => fromEnv({ ...env, PAGA_ENVIRONMENT: value })).message).toContain(
      'environment is missing',
    )
  })

  test('has no default for a client either', () => {
    const { message } = refusal(() => create({ environment: undefined }))
    expect(message).toContain("Set environment to 'test', 'live' or { baseUrl }, or PAGA_ENVIRONMENT")
    expect(message).toContain('there is no default')
  })

  test.each(['prod', 'Live', 'beta.mypaga.com'])('%j is refused', (value) => {
    refusal(() => create({ environment: value }))
    refusal(() => fromEnv({ ...env, PAGA_ENVIRONMENT: value }))
  })

  test.each([
    ['test', 'test'],
    ['live', 'live'],
    ['http://127.0.0.1:4400', { baseUrl: 'http://127.0.0.1:4400' }],
    ['https://paga.internal/', { baseUrl: 'https://paga.internal' }],
  ])('PAGA_ENVIRONMENT %s is %j', (text, environment) => {
    expect(fromEnv({ ...env, PAGA_ENVIRONMENT: text }).environment).toEqual(environment)
  })

  test.each([
    ['http://paga.internal', 'is not https'],
    ['https://user:CANARY@paga.internal', 'has a user'],
    ['https://paga.internal/?key=CANARY', 'has a user, a query'],
  ])('%s is refused: it %s', (baseUrl, reason) => {
    expect(refusal(() => create({ environment: { baseUrl } })).message).toContain(reason)
    expect(refusal(() => fromEnv({ ...env, PAGA_ENVIRONMENT: baseUrl })).message).toContain(reason)
  })

  test.each(['http://127.0.0.1:4400', 'http://localhost:4400', 'http://[::1]:4400', 'https://paga.internal'])(
    '%s is taken',
    (baseUrl) => {
      expect(() => create({ environment: { baseUrl } })).not.toThrow()
    },
  )
})

test('transport and fetch exclude each other', () => {
  const transport: Transport = { exchange: () => Promise.reject(new Error('unused')) }
  const error = refusal(() => create({ transport, fetch: globalThis.fetch }))
  expect(error.message).toContain('transport and fetch exclude each other')
  expect(error.params).toEqual({ settings: ['transport', 'fetch'] })
})

test.each([
  ['a line break', 'CANARY\nX'],
  ['a space before it', ' CANARY'],
  ['a character no header can carry', 'CANARY ₦'],
])('credentials with %s are refused when the client is made, and not shown', (_, credentials) => {
  const act = () => create({ credentials })
  expect(act).toThrowError(expect.objectContaining({ code: 'INVALID_SETTINGS', outcome: 'not-sent' }))
  expect(act).not.toThrow('CANARY')
})

test('a misspelt setting of every client is refused as well', () => {
  refusal(() => create({ hashProfile: 'Current' }))
  refusal(() => create({ timeoutMs: Infinity }))
})

test('fromEnv gives exactly the settings, ready to be spread', () => {
  expect(fromEnv({ ...env, HOME: '/root' })).toEqual(settings)
})

test('fromEnv reads the environment of the process where it is given none', () => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  try {
    expect(fromEnv()).toEqual(settings)
  } finally {
    vi.unstubAllEnvs()
  }
})

test('fromEnv asks for settings where the runtime has no environment at all', () => {
  const { process } = globalThis
  vi.stubGlobal('process', undefined)
  try {
    expect(() => fromEnv()).toThrow('are missing')
  } finally {
    vi.stubGlobal('process', process)
  }
})
