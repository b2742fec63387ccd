import { describe, expect, test } from 'vitest'
import { createOrganisationClient, type OrganisationClientParts } from './create-organisation-client.ts'
import { coded, FakeTransport } from './fake-transport.fixture.ts'
import type { OrganisationSettings } from './organisation-settings.ts'
import { till, tillCodecs } from './till.fixture.ts'

const secrets = { principal: 'P-1', credentials: 'CANARY-credentials', hashKey: 'CANARY-key' }

/** The client of one organisation at the till: its hash is the principal, its explanation what would be hashed. */
function organisation(more: Partial<OrganisationSettings> = {}) {
  const transport = new FakeTransport(coded(0))
  const opened: object[] = []
  const parts: OrganisationClientParts<typeof till, string> = {
    names: {
      create: 'createTillClient',
      variables: { principal: 'TILL_P', credentials: 'TILL_C', hashKey: 'TILL_K', environment: 'TILL_E' },
    },
    operationNames: ['look', 'pay'],
    loadApi: async () => till,
    codecs: tillCodecs,
    authenticate:
      ({ principal }) =>
      () => ({ hash: String(principal) }),
    explain: async ({ profile, texts, received }, key) =>
      `${profile} ${texts.text('referenceNumber')} ${received} ${typeof key}`,
    openTransport: (options) => {
      opened.push(options)
      return transport
    },
  }
  const client = createOrganisationClient(parts, { ...secrets, environment: 'test', ...more })
  return { client, transport, opened }
}

describe('the client of an organisation', () => {
  test('opens the default road, over a fetch where one is given, and takes a transport as it is', () => {
    expect(organisation().opened).toEqual([{}])
    expect(organisation({ fetch }).opened).toEqual([{ fetch }])
    expect(organisation({ transport: new FakeTransport() }).opened).toEqual([])
  })

  test('explains what would be hashed by its own settings, or by the profile asked for, and sends nothing', async () => {
    const { client, transport } = organisation({ hashProfile: 'current' })
    const input = { referenceNumber: 'R1A' }
    expect(await client.explain('look', input)).toBe('current R1A undefined string')
    const wanted = { profile: 'documented', received: 'abc' } as const
    expect(await client.explain('look', input, wanted)).toBe('documented R1A abc string')
    expect(transport.requests).toEqual([])
  })

  test('explains the documented order where both may be tried', async () => {
    const { client } = organisation({ hashProfile: 'auto' })
    expect(await client.explain('look', { referenceNumber: 'R1A' })).toMatch(/^documented/)
  })

  test('gives another organisation its own secrets on the same connections, which stay open after it', async () => {
    const { client, transport } = organisation()
    const tenant = client.withCredentials({ ...secrets, principal: 'P-2' })
    await tenant.look({ referenceNumber: 'R1A' })
    expect(transport.requests[0]?.headers['hash']).toBe('P-2')
    await tenant.close()
    expect(transport.closed).toBe(0)
    await client.close()
    expect(transport.closed).toBe(1)
  })

  test('checks the secrets of the other organisation too', () => {
    const { client } = organisation()
    expect(() => client.withCredentials({ ...secrets, hashKey: '' })).toThrow(
      'hashKey (or TILL_K) is missing',
    )
  })
})

test('settings are refused with the names of the adapter, all that are missing at once, and without a value', () => {
  // JavaScript may leave out what TypeScript would not.
  const bare = { principal: '', credentials: '', environment: undefined } as unknown as OrganisationSettings
  expect(() => organisation(bare)).toThrow(
    'principal (or TILL_P), credentials (or TILL_C), environment (or TILL_E) are missing',
  )
  expect(() => organisation(bare)).toThrow('Pass it to createTillClient')
  expect(() => organisation({ transport: new FakeTransport(), fetch })).toThrow('exclude each other')
  expect(() => organisation(bare)).not.toThrow('CANARY')
})
