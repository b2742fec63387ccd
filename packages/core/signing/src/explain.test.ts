import { createHash } from 'node:crypto'
import type { ObjectShape } from '@pagakit/contract'
import { isPagaError, textsOf } from '@pagakit/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain } from './explain.ts'

const shape: ObjectShape = {
  fields: {
    referenceNumber: { kind: 'text', required: true, description: 'The reference.' },
    amount: { kind: 'amount', required: true, description: 'The sum.' },
    accountCredentials: { kind: 'text', required: false, description: 'The PIN.', sensitive: true },
    payer: {
      kind: 'object',
      required: false,
      description: 'Who pays.',
      sensitive: true,
      fields: { phoneNumber: { kind: 'text', required: false, description: 'The phone.' } },
    },
    remarks: { kind: 'text', required: false, description: 'A note.' },
  },
}
const recipes = {
  documented: ['referenceNumber', 'amount', 'accountCredentials'],
  current: ['referenceNumber', 'amount'],
}
const value = { referenceNumber: 'REF-0001', amount: '100', accountCredentials: '4711', remarks: 'rent' }
const input = { recipes, texts: textsOf(value), shape, hashKey: 'TEST-HASH-KEY' }

describe('what is shown', () => {
  test('is every term by name, sensitive ones and the key masked', async () => {
    expect(await explain(input)).toEqual({
      profile: 'documented',
      terms: [
        { name: 'referenceNumber', text: 'REF-0001' },
        { name: 'amount', text: '100' },
        { name: 'accountCredentials', text: '[redacted]' },
        { name: 'hash key', text: '[hash key]' },
      ],
      preimage: 'REF-0001100[redacted][hash key]',
      matched: undefined,
    })
  })

  test('follows the profile asked for', async () => {
    expect((await explain({ ...input, profile: 'current' })).preimage).toBe('REF-0001100[hash key]')
  })

  test('stays readable where the key is part of every word', async () => {
    const { preimage } = await explain({
      ...input,
      recipes: { documented: ['amount'], current: [] },
      hashKey: 'e',
    })
    expect(preimage).toBe('100[hash key]')
  })

  test('names a word hashed for a term that only the other profile has, though both texts are equal', async () => {
    const received = createHash('sha512').update('REF-0001100undefinedTEST-HASH-KEY').digest('hex')
    const texts = textsOf({ referenceNumber: 'REF-0001', amount: '100' })
    const { mistake } = await explain({ ...input, texts, profile: 'current', received })
    expect(mistake?.sentence).toContain('The word `undefined` was hashed for `accountCredentials`')
  })

  test('leaves an absent term empty, a sensitive one too', async () => {
    const { terms } = await explain({ ...input, texts: textsOf({ referenceNumber: 'R' }) })
    expect(terms.map((term) => term.text)).toEqual(['R', '', '', '[hash key]'])
  })

  test('hides members of a sensitive object, and fields the shape does not know', async () => {
    const hidden = ['payer.phoneNumber', 'unheardOf']
    const texts = textsOf({ payer: { phoneNumber: '0801' }, unheardOf: 'x' })
    const { preimage } = await explain({ ...input, recipes: { documented: hidden, current: hidden }, texts })
    expect(preimage).toBe('[redacted][redacted][hash key]')
  })

  test('hides a key that was pasted into a field', async () => {
    const texts = textsOf({ ...value, referenceNumber: 'x-TEST-HASH-KEY-OTHER-KEY' })
    const { terms, preimage } = await explain({ ...input, texts, otherKeys: ['OTHER-KEY'] })
    expect(terms[0]?.text).toBe('x-[hash key]-[hash key]')
    expect(preimage).not.toContain('-KEY')
  })
})

test('hides a key whole that begins like another', async () => {
  const texts = textsOf({ ...value, referenceNumber: 'KEY-LONGER' })
  const { terms } = await explain({ ...input, texts, hashKey: 'KEY', otherKeys: ['KEY-LONGER'] })
  expect(terms[0]?.text).toBe('[hash key]')
})

test('hides a key that was pasted into an amount, in the sentence too', async () => {
  const texts = textsOf({ ...value, amount: 'TEST-HASH-KEY' })
  const received = digest('REF-0001"TEST-HASH-KEY"4711TEST-HASH-KEY')
  const { mistake } = await explain({ ...input, texts, received })
  expect(mistake?.sentence).toContain('`amount` was hashed as "[hash key]", not as [hash key].')
})

describe('what was hashed instead', () => {
  const texts = textsOf({ referenceNumber: 'REF-0001', amount: '100', remarks: 'rent' })

  test.each([
    ['an amount in other characters', 'REF-0001100.0TEST-HASH-KEY', 'REF-0001100.0[hash key]'],
    ['another order', '100REF-0001TEST-HASH-KEY', '100REF-0001[hash key]'],
    ['no key', 'REF-0001100', 'REF-0001100'],
    ['the key twice', 'REF-0001100TEST-HASH-KEYTEST-HASH-KEY', 'REF-0001100[hash key][hash key]'],
  ])('is shown, the key masked: %s', async (_, hashed, shown) => {
    const { mistake } = await explain({ ...input, texts, received: digest(hashed) })
    expect(mistake?.hashed).toBe(shown)
  })

  test('is shown for the other profile', async () => {
    const otherRecipes = {
      documented: ['referenceNumber', 'amount', 'remarks'],
      current: ['referenceNumber'],
    }
    const received = digest('REF-0001TEST-HASH-KEY')
    const { mistake } = await explain({ ...input, recipes: otherRecipes, texts, received })
    expect(mistake?.hashed).toBe('REF-0001[hash key]')
  })

  test('is not shown where a text of the request is sensitive, hashed or not', async () => {
    for (const hashed of ['REF-0001100.04711TEST-HASH-KEY', 'REF-0001100.0TEST-HASH-KEY']) {
      const { mistake } = await explain({ ...input, received: digest(hashed) })
      expect(mistake?.kind).toBe('amount-text')
      expect(mistake).not.toHaveProperty('hashed')
    }
  })

  test('is not shown where no usual mistake gives the hash', async () => {
    expect(await explain({ ...input, texts, received: digest('x') })).not.toHaveProperty('mistake')
  })
})

describe('what a received hash is', () => {
  test('the profile that was asked, without a mistake', async () => {
    const right = await explain({ ...input, received: digest('REF-00011004711TEST-HASH-KEY') })
    expect(right).toMatchObject({ profile: 'documented', matched: 'documented' })
    expect(right).not.toHaveProperty('mistake')
  })

  test('the other profile, which is matched and named', async () => {
    const { matched, mistake } = await explain({ ...input, received: digest('REF-0001100TEST-HASH-KEY') })
    expect(matched).toBe('current')
    expect(mistake?.kind).toBe('other-profile')
    expect(mistake?.sentence).toContain('right by the profile `current`, not by `documented`')
  })

  test('the profile asked for where both hash the same', async () => {
    const texts = textsOf({ referenceNumber: 'REF-0001', amount: '100' })
    const received = digest('REF-0001100TEST-HASH-KEY')
    expect((await explain({ ...input, texts, received })).matched).toBe('documented')
    expect((await explain({ ...input, texts, received, profile: 'current' })).matched).toBe('current')
  })

  test('upper case, which matches nothing', async () => {
    const received = digest('REF-00011004711TEST-HASH-KEY').toUpperCase()
    const { matched, mistake } = await explain({ ...input, received })
    expect(matched).toBeUndefined()
    expect(mistake?.kind).toBe('upper-case')
  })

  test('another mistake in upper case, which names both', async () => {
    const received = digest('REF-00011004711').toUpperCase()
    const { matched, mistake } = await explain({ ...input, received })
    expect(matched).toBeUndefined()
    expect(mistake?.kind).toBe('key-missing')
    expect(mistake?.sentence).toContain('upper case')
  })

  test.each([
    ['', '0 characters'],
    ['0'.repeat(64), '64 characters, as SHA-256 in hexadecimal has'],
    ['z'.repeat(128), '128 characters'],
  ])('no digest at all: %j', async (received, length) => {
    const { matched, mistake } = await explain({ ...input, received })
    expect(matched).toBeUndefined()
    expect(mistake?.kind).toBe('not-a-digest')
    expect(mistake?.sentence).toContain(length)
  })

  test('unexplained where no single mistake gives it', async () => {
    const explanation = await explain({ ...input, received: digest('something else') })
    expect(explanation.matched).toBeUndefined()
    expect(explanation).not.toHaveProperty('mistake')
  })
})

test.each([{ hashKey: '' }, { otherKeys: [''] }])('refuses an empty hash key: %j', async (wrong) => {
  const error = await explain({ ...input, ...wrong }).catch((cause: unknown) => cause)
  expect(isPagaError(error) && error).toMatchObject({ code: 'INVALID_SETTINGS', operation: 'explain' })
})

test('holds no key, no sensitive text and no right digest, whatever was received', async () => {
  const secret = fc.stringMatching(/^[A-Z]{8,12}$/)
  const plain = fc.stringMatching(/^[a-z]{1,8}$/)
  const received = fc.nat({ max: 5 })
  await fc.assert(
    fc.asyncProperty(secret, secret, secret, plain, received, async (key, other, pin, reference, which) => {
      const right = `${reference}100${pin}${key}`
      const wrong = [right, `${right}\n`, `${pin}100${reference}${key}`, `${reference}100.0${pin}${key}`]
      const texts = textsOf({ referenceNumber: reference, amount: '100', accountCredentials: pin })
      const explanation = await explain({
        ...input,
        texts,
        hashKey: key,
        otherKeys: [other],
        received: digest([...wrong, `${reference}100${pin}${other}`, 'x'][which] ?? ''),
      })
      const shown = JSON.stringify(explanation)
      for (const hidden of [key, other, pin, digest(right)]) expect(shown).not.toContain(hidden)
    }),
    { numRuns: 60 },
  )
})

function digest(text: string): string {
  return createHash('sha512').update(text).digest('hex')
}
