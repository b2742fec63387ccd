import { createHash, createHmac } from 'node:crypto'
import type { FieldShape, ObjectShape, Recipe } from '@pagakit/contract'
import { textsOf } from '@pagakit/contract'
import { expect, test } from 'vitest'
import { explain } from '../explain.ts'
import { mistakeKinds } from '../explanation.ts'
import { usualMistakes } from './usual-mistakes.ts'

// The wrong texts are written out by hand, and hashed by node:crypto itself.

const key = 'TEST-HASH-KEY'
const text: FieldShape = { kind: 'text', required: false, description: 'A text.' }
const amount: FieldShape = { kind: 'amount', required: false, description: 'A sum.' }
const entry: FieldShape = {
  kind: 'object',
  required: true,
  description: 'A transfer.',
  fields: { referenceNumber: text, amount, account: text },
}

const shape: ObjectShape = {
  fields: {
    referenceNumber: text,
    amount,
    fee: amount,
    currency: text,
    account: text,
    phone: text,
    email: text,
    name: text,
    pin: { ...text, sensitive: true },
    secretSum: { ...amount, sensitive: true },
    balance: amount,
    items: { kind: 'list', required: false, description: 'The transfers.', items: entry },
  },
}

interface Case {
  readonly recipe: Recipe
  readonly current?: Recipe
  readonly value: Readonly<Record<string, unknown>>
  readonly otherKeys?: readonly string[]
}

const transfer: Case = {
  recipe: ['referenceNumber', 'amount', 'account'],
  value: { referenceNumber: 'REF-1', amount: '1500', currency: 'NGN', account: '+2348012345678' },
}
const optional: Case = {
  recipe: ['referenceNumber', 'phone', 'email', 'account'],
  value: { referenceNumber: 'REF-1', account: '0123456789' },
}
const million: Case = {
  recipe: ['referenceNumber', 'amount'],
  value: { referenceNumber: 'R', amount: '12500000.5' },
}
const two: Case = { recipe: ['amount', 'fee'], value: { amount: '100', fee: '2.5' } }
const webhook: Case = {
  recipe: ['referenceNumber', { path: 'balance', text: 'fixed2' }],
  value: { referenceNumber: 'R', balance: '0' },
}
const refund: Case = {
  recipe: ['referenceNumber', 'amount', 'phone'],
  value: { referenceNumber: '242355', amount: '1000.5', phone: '08011111111' },
}
const bulk: Case = {
  recipe: [{ first: 'items', paths: ['referenceNumber', 'amount', 'account'] }, { count: 'items' }],
  value: {
    items: [
      { referenceNumber: 'I-1', amount: '100', account: '+1' },
      { referenceNumber: 'I-2', amount: '200', account: '+2' },
    ],
  },
}
const spaced: Case = {
  recipe: ['referenceNumber', 'name'],
  value: { referenceNumber: 'R', name: ' Ada Obi ' },
}
const seven: Case = {
  recipe: ['referenceNumber', 'amount', 'account', 'phone', 'email', 'name', 'currency'],
  value: {
    referenceNumber: 'a',
    amount: '1',
    account: 'c',
    phone: 'd',
    email: 'e',
    name: 'f',
    currency: 'g',
  },
}
// Beyond seven terms not every order is tried.
const nine: Case = {
  recipe: [...seven.recipe, 'fee', 'pin'],
  value: { ...seven.value, fee: '8', pin: 'i' },
}
const profiles: Case = { ...transfer, recipe: ['referenceNumber', 'amount'], current: transfer.recipe }

const rows: readonly (readonly [kind: string, hashed: string, about: Case, sentence: string])[] = [
  [
    'word-for-value',
    `REF-1undefinedundefined0123456789${key}`,
    optional,
    '`undefined` was hashed for `phone` and `email`.',
  ],
  ['word-for-value', `REF-1undefined0123456789${key}`, optional, '`undefined` was hashed for'],
  ['word-for-value', `REF-1null0123456789${key}`, optional, '`null` was hashed for'],
  ['word-for-value', `REF-1NoneNone0123456789${key}`, optional, '`None` was hashed for `phone` and `email`.'],
  [
    'word-for-value',
    `undefinedundefinedundefined2${key}`,
    bulk,
    '`undefined` was hashed for `items.0.referenceNumber`, ',
  ],
  [
    'word-for-value',
    `undefinedundefinedundefined3${key}`,
    { ...bulk, value: { transfers: [1, 2, 3] } },
    'and the request has no `items`.',
  ],
  [
    'word-for-value',
    `${new Date(Date.UTC(2026, 0, 1))}1500+2348012345678${key}`,
    { ...transfer, value: { ...transfer.value, referenceNumber: '2026-01-01T00:00:00.000Z' } },
    'A Date was hashed in the words of the language for `referenceNumber`.',
  ],
  [
    'word-for-value',
    `referenceNumber1500+2348012345678${key}`,
    transfer,
    '`referenceNumber` was hashed for `referenceNumber`.',
  ],
  ['amount-text', `REF-11500.0+2348012345678${key}`, transfer, '`amount` was hashed as 1500.0, not as 1500.'],
  [
    'amount-text',
    `REF-11500.00+2348012345678${key}`,
    transfer,
    '`amount` was hashed as 1500.00, not as 1500.',
  ],
  ['amount-text', `REF-1"1500"+2348012345678${key}`, transfer, '`amount` was hashed as "1500", not as 1500.'],
  [
    'amount-text',
    `REF-1"1500.00"+2348012345678${key}`,
    transfer,
    '`amount` was hashed as "1500.00", not as 1500.',
  ],
  [
    'amount-text',
    `REF-11,500.00+2348012345678${key}`,
    transfer,
    '`amount` was hashed as 1,500.00, not as 1500.',
  ],
  ['amount-text', `REF-1150000+2348012345678${key}`, transfer, '`amount` was hashed as 150000, not as 1500.'],
  ['amount-text', `R1.25000005E7${key}`, million, '`amount` was hashed as 1.25000005E7, not as 12500000.5.'],
  [
    'amount-text',
    `R12,500,000.50${key}`,
    million,
    '`amount` was hashed as 12,500,000.50, not as 12500000.5.',
  ],
  [
    'amount-text',
    `100.002.50${key}`,
    two,
    '`amount` was hashed as 100.00, not as 100. `fee` was hashed as 2.50, not as 2.5.',
  ],
  ['amount-text', `100.02.5${key}`, two, '`amount` was hashed as 100.0, not as 100.'],
  ['amount-text', `R0${key}`, webhook, '`balance` was hashed as 0, not as 0.00.'],
  ['amount-text', `R.00${key}`, webhook, '`balance` was hashed as .00, not as 0.00.'],
  [
    'amount-text',
    `R5.0${key}`,
    { recipe: ['referenceNumber', 'secretSum'], value: { referenceNumber: 'R', secretSum: '5' } },
    'Another text was hashed for `secretSum`.',
  ],
  [
    'other-key',
    'REF-11500+2348012345678LIVE-KEY',
    { ...transfer, otherKeys: ['STAGING', 'LIVE-KEY'] },
    'entry 1 of `otherKeys`',
  ],
  ['key-missing', 'REF-11500+2348012345678', transfer, 'The hash key was not hashed.'],
  [
    'key-missing',
    'REF-11500+2348012345678undefined',
    transfer,
    '`undefined` was hashed in place of the hash key',
  ],
  ['white-space', `REF-11500+2348012345678 ${key}`, transfer, 'There was a space before the hash key.'],
  ['white-space', `REF-11500+2348012345678${key}\n`, transfer, 'There was a line break after the hash key.'],
  ['white-space', ` REF-11500+2348012345678${key}`, transfer, 'There was a space before `referenceNumber`.'],
  [
    'white-space',
    `REF-11500\u00a0+2348012345678${key}`,
    transfer,
    'There was a no-break space before `account`.',
  ],
  ['white-space', `REF-11500\n                +2348012345678${key}`, transfer, 'a line break and 16 spaces'],
  ['white-space', `REF-1 1500 +2348012345678 ${key}`, transfer, 'joined with " " between'],
  ['white-space', `RAda Obi${key}`, spaced, 'White space around a text was taken away.'],
  ['white-space', `RAdaObi${key}`, spaced, 'All white space was taken out'],
  ['separator', `REF-1+1500++2348012345678+${key}`, transfer, 'joined with "+" between'],
  ['separator', `REF-1,1500,+2348012345678${key}`, transfer, 'joined with "," between'],
  ['separator', `REF-1|||0123456789|${key}`, optional, 'joined with "|" between'],
  ['plus-sign', `REF-115002348012345678${key}`, transfer, 'The plus sign of `account` was left out.'],
  [
    'key-not-last',
    `${key}REF-11500+2348012345678`,
    transfer,
    'The hash key was hashed before `referenceNumber`.',
  ],
  ['key-not-last', `REF-11500${key}+2348012345678`, transfer, 'The hash key was hashed before `account`.'],
  ['key-doubled', `REF-11500+2348012345678${key}${key}`, transfer, 'The hash key was hashed twice.'],
  ['key-doubled', `${key}REF-11500+2348012345678${key}`, transfer, 'The hash key was hashed twice.'],
  ['every-entry', `I-1100+1I-2200+22${key}`, bulk, 'The fields of every entry'],
  ['term-left-out', `REF-1+2348012345678${key}`, transfer, 'The hash does not cover `amount`.'],
  ['term-left-out', `REF-1${key}`, transfer, 'The hash does not cover `amount` and `account`.'],
  ['term-left-out', key, transfer, 'The hash does not cover `referenceNumber`, `amount` and `account`.'],
  [
    'summed-numbers',
    `243355.508011111111${key}`,
    refund,
    '`referenceNumber` and `amount` were added as numbers.',
  ],
  [
    'summed-numbers',
    `8011354466.5${key}`,
    refund,
    '`referenceNumber`, `amount` and `phone` were added as numbers.',
  ],
  [
    'summed-numbers',
    `NaN+2348012345678${key}`,
    { recipe: transfer.recipe, value: { referenceNumber: '7', account: '+2348012345678' } },
    '`referenceNumber` and `amount` were added as numbers.',
  ],
  ['field-added', `REF-11500+2348012345678NGN${key}`, transfer, '`currency` was hashed too'],
  ['field-added', `REF-11500NGN+2348012345678${key}`, transfer, '`currency` was hashed too'],
  [
    'field-added',
    `I-1100+122${key}`,
    { ...bulk, recipe: [...bulk.recipe, { count: 'items' }].slice(0, 2), value: { ...bulk.value, fee: '2' } },
    '`fee` was hashed too',
  ],
  [
    'other-order',
    `1500REF-1+2348012345678${key}`,
    transfer,
    'in the order `amount`, `referenceNumber` and `account`.',
  ],
  ['other-order', `gfedc1a${key}`, seven, 'in the order `currency`, '],
  ['other-order', `1acdefg8i${key}`, nine, 'in the order `amount`, `referenceNumber`, '],
  ['other-order', `a1icdefg8${key}`, nine, 'in the order `referenceNumber`, `amount`, `pin`, '],
  [
    'amount-text',
    `REF-11500.0+2348012345678${key}`,
    profiles,
    'By the profile `current`: `amount` was hashed as 1500.0',
  ],
  ['plus-sign', `REF-115002348012345678${key}`, profiles, 'By the profile `current`: The plus sign'],
]

test.each(rows)('names %s for %j', async (kind, hashed, about, sentence) => {
  const { matched, mistake } = await explained(about, createHash('sha512').update(hashed).digest('hex'))
  expect(matched).toBeUndefined()
  expect(mistake?.kind).toBe(kind)
  expect(mistake?.sentence).toContain(sentence)
})

test.each(['REF-11500+2348012345678', `REF-11500+2348012345678${key}`])(
  'names hmac for %j',
  async (hashed) => {
    const { mistake } = await explained(transfer, createHmac('sha512', key).update(hashed).digest('hex'))
    expect(mistake?.kind).toBe('hmac')
  },
)

test('names a key that was hashed without the white space around it', async () => {
  const hashKey = ` ${key}\n`
  const received = createHash('sha512').update(`REF-11500+2348012345678${key}`).digest('hex')
  const { mistake } = await explain({ ...inputOf(transfer), hashKey, received })
  expect(mistake?.kind).toBe('white-space')
  expect(mistake?.sentence).toContain('hashed without the white space around it')
})

test('every kind that is tried has a case here', () => {
  const covered = new Set([...rows.map(([kind]) => kind), 'hmac'])
  expect(usualMistakes.map(([kind]) => kind).filter((kind) => !covered.has(kind))).toEqual([])
})

test('every kind is tried, or found before anything is tried', () => {
  const tried = usualMistakes.map(([kind]) => kind)
  expect([...tried, 'not-a-digest', 'upper-case', 'other-profile'].toSorted()).toEqual(
    Object.keys(mistakeKinds).toSorted(),
  )
})

function inputOf({ recipe, current = recipe, value }: Case) {
  return { recipes: { documented: recipe, current }, texts: textsOf(value), shape, hashKey: key }
}

function explained(about: Case, received: string) {
  return explain({ ...inputOf(about), otherKeys: about.otherKeys ?? [], received })
}
