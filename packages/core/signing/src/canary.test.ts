import { inspect } from 'node:util'
import type { CallToSign, FieldShape, SecretInput } from '@pagakit/contract'
import { textsOf } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { checkedSecret, explain, hashHeaders, sign, verify } from './index.ts'

const canaries = {
  principal: 'CANARYprincipal',
  credentials: 'CANARYcredentials',
  hashKey: 'CANARYhashkey',
  pin: 'CANARYpin',
}

const text: FieldShape = { kind: 'text', required: true, description: 'A text.' }
const shape = { fields: { referenceNumber: text, pin: { ...text, sensitive: true } } }
const recipes = { documented: ['referenceNumber', 'pin'], current: ['referenceNumber'] }
const texts = textsOf({ referenceNumber: 'REF-1', pin: canaries.pin })
const call: CallToSign = { operation: 'accountBalance', recipes, profile: 'documented', texts }
const wrongHash = '0'.repeat(128)

const made: readonly (readonly [what: string, make: () => unknown])[] = [
  ['an authenticator', () => hashHeaders(canaries)],
  ['an authenticator over functions', () => hashHeaders({ ...canaries, hashKey: () => canaries.hashKey })],
  ['a checked secret', () => checkedSecret(canaries.credentials, 'credentials', 'header', 'basicAndHash')],
  ['a hash', () => sign(recipes.documented, texts, canaries.hashKey)],
  ['a verdict', () => verify(recipes.documented, texts, canaries.hashKey, wrongHash)],
  ['an explanation', () => explain({ ...call, shape, hashKey: canaries.hashKey })],
  ['an unexplained hash', () => explain({ ...call, shape, hashKey: canaries.hashKey, received: wrongHash })],
  [
    'a secret sent in place of the hash',
    () => explain({ ...call, shape, hashKey: canaries.hashKey, received: canaries.hashKey }),
  ],
  [
    'an explained hash',
    async () => {
      const received = await sign(recipes.documented.toReversed(), texts, canaries.hashKey)
      return explain({ ...call, shape, hashKey: canaries.hashKey, received })
    },
  ],
]

const settings = ['principal', 'credentials', 'hashKey'] as const

const thrown = settings.flatMap((setting) => {
  const secret = canaries[setting]
  const rows: readonly (readonly [what: string, act: () => unknown])[] = [
    [`${setting} with a space`, () => hashHeaders({ ...canaries, [setting]: ` ${secret}` })],
    [`${setting} with a space from a function`, () => callWith(setting, () => `${secret} `)],
    [`a function for ${setting} that throws`, () => callWith(setting, () => raise(secret))],
    [`a function for ${setting} that rejects`, () => callWith(setting, async () => raise(secret))],
  ]
  return rows
})

describe('nothing shows a secret', () => {
  test.each(made)('%s', async (_, make) => {
    expectNoCanary(await make())
  })

  test.each(thrown)('the error for %s', async (_, act) => {
    const error = await outcomeOf(act)
    expect(error).toBeInstanceOf(Error)
    expectNoCanary(error)
  })

  test('the check itself finds a canary', () => {
    expect(() => expectNoCanary({ deep: [{ secret: canaries.pin }] })).toThrow()
    expect(() => expectNoCanary(new Error('x', { cause: new Error(canaries.pin) }))).toThrow()
  })
})

function callWith(setting: string, ask: SecretInput): unknown {
  return hashHeaders({ ...canaries, [setting]: ask })(call)
}

function raise(secret: string): never {
  throw Object.assign(new Error(`the vault said ${secret}`), { code: secret, secret })
}

async function outcomeOf(act: () => unknown): Promise<unknown> {
  try {
    return await act()
  } catch (error) {
    return error
  }
}

function expectNoCanary(value: unknown): void {
  const shown = [
    inspect(value, { showHidden: true, depth: Number.POSITIVE_INFINITY }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? `${value.stack}${inspect(value.cause)}` : '',
  ].join()
  expect(shown).not.toContain('CANARY')
}
