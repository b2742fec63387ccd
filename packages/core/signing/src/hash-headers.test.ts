import type { CallToSign, SecretInput } from '@pagakit/contract'
import { isPagaError, textsOf } from '@pagakit/contract'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { hashHeaders } from './hash-headers.ts'

const settings = { principal: 'org-public-id', credentials: 'api password', hashKey: 'TESTHASHKEY' }
const names = ['principal', 'credentials', 'hashKey'] as const

const call: CallToSign = {
  operation: 'airtimePurchase',
  profile: 'documented',
  recipes: {
    documented: ['referenceNumber', 'amount'],
    current: ['referenceNumber', 'amount', 'destinationPhoneNumber'],
  },
  texts: textsOf({ referenceNumber: 'REF-0001', amount: '50', destinationPhoneNumber: '+2348012345678' }),
}
// V5 and V6 of vectors/hash/business-merchant.json
const documented =
  'd89af08b9fd98399e7fc24879450a1f0e2ad9cdd1b3dea7780cb2ccf80b79b1379204987c00de026d7fd8dc0c9739f107beaec35e6486e6014fa0f055706d7b2'
const current =
  '5f9d29e9c0ccc63a0b90488db067ef279bf74aa3d3a3d45c59d68340add0aacdd554375e0679cda59cff9caa79631670f9adb7b9b3726854b8b9b73d8159a2c9'
const headers = { principal: 'org-public-id', credentials: 'api password', hash: documented }

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

test('gives the three headers at once where all settings are texts', () => {
  expect(hashHeaders(settings)(call)).toEqual(headers)
})

test('follows the profile of the call', () => {
  expect(hashHeaders(settings)({ ...call, profile: 'current' })).toEqual({ ...headers, hash: current })
})

test.each(names)('asks the function given for %s at every call', async (name) => {
  const ask = vi.fn(async () => settings[name])
  const authenticate = hashHeaders({ ...settings, [name]: ask })
  expect(ask).not.toHaveBeenCalled()
  expect(await authenticate(call)).toEqual(headers)
  expect(await authenticate(call)).toEqual(headers)
  expect(ask).toHaveBeenCalledTimes(2)
})

test('takes a rotated hash key from the next call on', async () => {
  let hashKey = 'OLDKEY'
  const authenticate = hashHeaders({ ...settings, hashKey: () => hashKey })
  expect(await authenticate(call)).not.toEqual(headers)
  hashKey = settings.hashKey
  expect(await authenticate(call)).toEqual(headers)
})

test('gives a promise of the same headers through WebCrypto', async () => {
  vi.resetModules()
  vi.stubGlobal('process', undefined)
  const elsewhere = await import('./hash-headers.ts')
  const promised = elsewhere.hashHeaders(settings)(call)
  expect(promised).toBeInstanceOf(Promise)
  expect(await promised).toEqual(headers)
})

const unusable: readonly (readonly [title: string, value: string, reason: string])[] = [
  ['nothing', '', 'missing'],
  ['a space before', ' zzz', 'surrounding-space'],
  ['a line break after', 'zzz\n', 'surrounding-space'],
  ['a no-break space after', 'zzz\u00a0', 'surrounding-space'],
]
const noHeaderValue: readonly (readonly [title: string, value: string, reason: string])[] = [
  ['CR', 'zzz\rary', 'not-a-header-value'],
  ['LF', 'zzz\nary', 'not-a-header-value'],
  ['NUL', 'zzz\0ary', 'not-a-header-value'],
  ['DEL', 'zzz\x7fary', 'not-a-header-value'],
  ['a character beyond Latin-1', 'zzz€ary', 'not-a-header-value'],
]
const refusals = [
  ...names.flatMap((name) => unusable.map((row) => [name, ...row] as const)),
  ...noHeaderValue.flatMap((row) => [['principal', ...row] as const, ['credentials', ...row] as const]),
]

describe.each(refusals)('%s with %s', (setting, _, value, reason) => {
  const details = {
    code: 'INVALID_SETTINGS',
    outcome: 'not-sent',
    operation: 'hashHeaders',
    params: { setting, reason },
  }

  test('is refused at once as a text', () => {
    expect(refusalOf(() => hashHeaders({ ...settings, [setting]: value }))).toMatchObject(details)
  })

  test('is refused at the call as what a function gives', async () => {
    const authenticate = hashHeaders({ ...settings, [setting]: () => value })
    expect(await rejectionOf(authenticate)).toMatchObject(details)
  })

  test('is refused by a message that is the same for every value', () => {
    const first = refusalOf(() => hashHeaders({ ...settings, [setting]: value }))
    const second = refusalOf(() => hashHeaders({ ...settings, [setting]: value.replace('zzz', 'other') }))
    expect(String(first)).toBe(String(second))
    expect(String(first)).not.toContain('zzz')
  })
})

test('takes every text a header takes, and no other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (credentials) => {
      let taken = true
      try {
        hashHeaders({ ...settings, credentials })
      } catch {
        taken = false
      }
      if (taken) expect(new Headers({ credentials }).get('credentials')).toBe(credentials)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      else expect(credentials).toMatch(/^$|^\s|\s$|[\0-\x08\x0a-\x1f\x7f]|[^\0-\xff]/)
    }),
    { numRuns: 500, examples: [['\u0080'], ['ÿ'], ['a\tb'], ['\u0001']] },
  )
})

test('a hash key may hold what no header can, since it is never sent', () => {
  expect(() => hashHeaders({ ...settings, hashKey: 'k€y' })).not.toThrow()
})

test.each(names)('says that %s is missing', (setting) => {
  const refusal = refusalOf(() => hashHeaders({ ...settings, [setting]: undefined }))
  expect(refusal).toMatchObject({ code: 'INVALID_SETTINGS', params: { setting, reason: 'missing' } })
})

test.each<[string, () => string | Promise<string>]>([
  ['throws', thrower],
  ['rejects', async () => thrower()],
])('hides the error of a function that %s, except its name', async (_, ask) => {
  const rejection = await rejectionOf(hashHeaders({ ...settings, credentials: ask }))
  expect(rejection).toMatchObject({
    code: 'INVALID_SETTINGS',
    outcome: 'not-sent',
    retry: 'safe',
    params: { setting: 'credentials', reason: 'function-failed' },
    cause: { name: 'TypeError' },
  })
  expect(JSON.stringify(rejection)).not.toContain('canary')
})

test('leaves no rejection unhandled where two functions fail', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  const fails: SecretInput = async () => thrower()
  await rejectionOf(hashHeaders({ principal: fails, credentials: thrower, hashKey: fails }))
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', unhandled)
  expect(unhandled).not.toHaveBeenCalled()
})

function thrower(): never {
  throw new TypeError('vault said: canary')
}

function refusalOf(construct: () => unknown): unknown {
  try {
    construct()
  } catch (error) {
    expect(isPagaError(error)).toBe(true)
    return error
  }
  return expect.unreachable('it was taken')
}

async function rejectionOf(authenticate: ReturnType<typeof hashHeaders>): Promise<unknown> {
  try {
    await authenticate(call)
  } catch (error) {
    expect(isPagaError(error)).toBe(true)
    return error
  }
  return expect.unreachable('it was taken')
}
