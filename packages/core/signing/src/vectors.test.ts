import { readFileSync } from 'node:fs'
import type { Recipe } from '@pagakit/contract'
import { textsOf } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { preimageTerms } from './preimage-terms.ts'
import { webSha512 } from './sha512.ts'
import { sign } from './sign.ts'
import { verify } from './verify.ts'

interface Vector {
  readonly id: string
  readonly case: string
  readonly recipe: Recipe
  readonly value: Readonly<Record<string, unknown>>
  readonly hashKey: string
  readonly preimage: string
  readonly sha512: string
}

/** A case of the Business and Merchant APIs gives the texts only; their names are in `names` below. */
interface BusinessVector {
  readonly id: string
  readonly case: string
  readonly parts: readonly string[]
  readonly hashKey: string
  readonly input: string
  readonly sha512: string
}

interface VectorFile {
  readonly hashKey: string
  readonly vectors: readonly Omit<Vector, 'hashKey'>[]
  readonly refused?: readonly Omit<Vector, 'hashKey'>[]
}

const transfer = ['referenceNumber', 'amount', 'destinationAccount']
const airtime = ['referenceNumber', 'amount', 'destinationPhoneNumber']
const merchant = ['merchantAccount', 'merchantReferenceNumber']
const bank = ['destinationBankUUID', 'destinationBankAccountNumber', 'recipientPhoneNumber']
const onboard = [
  'reference',
  'merchantExternalId',
  'legalEntity.name',
  'representative.phone',
  'representative.email',
]
const register = ['referenceNumber', 'customerPhoneNumber', 'customerFirstName', 'customerLastName']
const charge = ['merchantServiceName', 'merchantReferenceNumber', 'customerPrincipal']

const names: Readonly<Record<string, readonly string[]>> = {
  V1: ['referenceNumber'],
  V2: transfer,
  V3: transfer,
  V4: transfer,
  V5: ['referenceNumber', 'amount'],
  V6: airtime,
  V7: ['referenceNumber', 'amount', ...bank],
  V8: ['referenceNumber', 'amount', ...bank],
  V10: ['referenceNumber', 'amount', ...merchant],
  V11: onboard,
  V12: ['referenceNumber', ...merchant, 'merchantServiceProductCode'],
  V13: ['referenceNumber', 'customerPrincipal', 'customerCredentials'],
  V14: register,
  V15: ['periodEndDateTimeUTC', 'periodStartDateTimeUTC'],
  V16: ['referenceNumber', 'refundAmount', 'customerPhoneNumber'],
  V17: transfer,
  V18: ['referenceNumber', 'amount', ...charge],
}

const business = read<readonly BusinessVector[]>('business-merchant.json')
const collect = read<VectorFile>('collect-connect.json')
const terms = read<VectorFile>('terms.json')
const vectors = [...business.map(fromParts), ...withKey(collect, 'vectors'), ...withKey(terms, 'vectors')]

test('no file of vectors is empty', () => {
  expect([business.length, collect.vectors.length, collect.refused?.length, terms.vectors.length]).toEqual([
    18, 20, 2, 7,
  ])
})

describe.each(vectors)('$id: $case', ({ recipe, value, hashKey, preimage, sha512 }) => {
  const texts = textsOf(value)

  test('hashes exactly this text', () => {
    const hashed = preimageTerms(recipe, texts).map((term) => term.text)
    expect(hashed.join('') + hashKey).toBe(preimage)
  })

  test('gives this digest, at once and through WebCrypto', async () => {
    expect(sign(recipe, texts, hashKey)).toBe(sha512)
    expect(await webSha512(preimage)).toBe(sha512)
  })

  test('takes this digest, and with another key does not', () => {
    expect(verify(recipe, texts, hashKey, sha512)).toBe(true)
    expect(verify(recipe, texts, `${hashKey}x`, sha512)).toBe(false)
  })
})

test.each(withKey(collect, 'refused'))('refuses $id: $case', ({ recipe, value, hashKey, sha512 }) => {
  expect(verify(recipe, textsOf(value), hashKey, sha512)).toBe(false)
})

function read<Content>(file: string): Content {
  const content: Content = JSON.parse(
    readFileSync(new URL(`../../../../vectors/hash/${file}`, import.meta.url), 'utf8'),
  )
  return content
}

function withKey({ hashKey, ...file }: VectorFile, list: 'vectors' | 'refused'): readonly Vector[] {
  return (file[list] ?? []).map((vector) => ({ ...vector, hashKey }))
}

function fromParts({ id, parts, input, ...vector }: BusinessVector): Vector {
  if (id === 'V9') return { id, ...vector, ...bulk(parts), preimage: input }
  const recipe = names[id] ?? []
  const value: Record<string, unknown> = {}
  for (const [index, path] of recipe.entries()) put(value, path.split('.'), parts[index])
  return { id, ...vector, recipe, value, preimage: input }
}

/** The last part of the bulk case is the number of entries. */
function bulk(parts: readonly string[]): { recipe: Recipe; value: Record<string, unknown> } {
  const [referenceNumber, amount, destinationAccount, count] = parts
  const rest = Array.from({ length: Number(count) - 1 }, () => ({ referenceNumber: 'not hashed' }))
  return {
    recipe: [{ first: 'items', paths: transfer }, { count: 'items' }],
    value: { items: [{ referenceNumber, amount, destinationAccount }, ...rest] },
  }
}

function put(value: Record<string, unknown>, [name = '', ...inner]: readonly string[], text: unknown): void {
  if (inner.length === 0) {
    value[name] = text
    return
  }
  const member = { ...Object(value[name]) }
  put(member, inner, text)
  value[name] = member
}
