import { type CallToSign, textsOf } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { basicAndHash } from './basic-and-hash.ts'

const settings = { principal: 'public-id-0001', credentials: 'secret-0001', hashKey: 'TEST-HASH-KEY' }
const recipe = ['referenceNumber', 'refundAmount']
const call: CallToSign = {
  operation: 'refund',
  profile: 'documented',
  recipes: { documented: recipe, current: recipe },
  texts: textsOf({ referenceNumber: 'r1', refundAmount: '1000', reason: 'not hashed' }),
}
// The Basic header of the protocol digest, and C9 of vectors/hash/collect-connect.json.
const headers = {
  authorization: 'Basic cHVibGljLWlkLTAwMDE6c2VjcmV0LTAwMDE=',
  hash: '3464b173bcc83ce54e0a0d17fd8284507d442a31ea46a2e8273be41897c29d8c3b6906069bc7e5f29cfd093cefb9ed3f6cdf8dc1e3e2294818e3951d80afb31e',
}

test('gives Basic and hash at once where all settings are texts', () => {
  expect(basicAndHash(settings)(call)).toEqual(headers)
})

test.each(['principal', 'credentials', 'hashKey'] as const)(
  'asks the function given for %s at every call',
  async (name) => {
    let asked = 0
    const ask = () => {
      asked++
      return settings[name]
    }
    const authenticate = basicAndHash({ ...settings, [name]: ask })
    expect(await authenticate(call)).toEqual(headers)
    expect(await authenticate(call)).toEqual(headers)
    expect(asked).toBe(2)
  },
)

test('writes what is beyond ASCII as UTF-8', () => {
  const authenticate = basicAndHash({ ...settings, credentials: 'pässwort' })
  // printf 'public-id-0001:pässwort' | base64
  expect(authenticate(call)).toMatchObject({ authorization: 'Basic cHVibGljLWlkLTAwMDE6cMOkc3N3b3J0' })
})

describe('a principal with a colon', () => {
  const refusal = { code: 'INVALID_SETTINGS', outcome: 'not-sent', params: { setting: 'principal' } }
  test('is refused at once, and one that a function gives when it is asked', async () => {
    expect(() => basicAndHash({ ...settings, principal: 'CANARY:x' })).toThrow(
      expect.objectContaining({ code: 'INVALID_SETTINGS', message: expect.not.stringContaining('CANARY') }),
    )
    const authenticate = basicAndHash({ ...settings, principal: async () => 'a:b' })
    await expect(authenticate(call)).rejects.toMatchObject(refusal)
  })
})

test.each([
  ['principal', ''],
  ['credentials', 'secret\n'],
  ['hashKey', ' key'],
])('refuses a setting that cannot be used, and names it: %s', (setting, value) => {
  expect(() => basicAndHash({ ...settings, [setting]: value })).toThrow(
    expect.objectContaining({ operation: 'basicAndHash', params: expect.objectContaining({ setting }) }),
  )
})
