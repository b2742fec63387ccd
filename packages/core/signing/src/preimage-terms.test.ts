import { textsOf } from '@pagakit/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { preimage, preimageTerms } from './preimage-terms.ts'

const transfer = textsOf({
  referenceNumber: 'B-1',
  payer: { phoneNumber: '+2348012345678', email: null },
  balance: '50',
  items: [{ amount: '100', account: '1' }, { amount: '200' }],
})

test('names each term and gives its text, absent ones empty', () => {
  const recipe = ['payer.phoneNumber', 'payer.email', 'remarks', { path: 'balance', text: 'fixed2' }] as const
  expect(preimageTerms(recipe, transfer)).toEqual([
    { name: 'payer.phoneNumber', text: '+2348012345678' },
    { name: 'payer.email', text: '' },
    { name: 'remarks', text: '' },
    { name: 'balance', text: '50.00' },
  ])
})

test('takes the fields of the first entry and the number of entries', () => {
  const recipe = [{ first: 'items', paths: ['account', 'amount'] }, { count: 'items' }]
  expect(preimageTerms(recipe, transfer)).toEqual([
    { name: 'items.0.account', text: '1' },
    { name: 'items.0.amount', text: '100' },
    { name: 'count(items)', text: '2' },
  ])
})

test('takes the paths of the shape a request has', () => {
  const recipe = [{ has: 'phone', paths: ['phone', 'name'], otherwise: ['principal'] }]
  const either = { name: 'Ada', principal: 'ada', phone: '+234' }
  expect(preimage(recipe, textsOf(either))).toBe('+234Ada')
  expect(preimage(recipe, textsOf({ ...either, phone: null }))).toBe('ada')
  expect(preimageTerms(recipe, textsOf({ name: 'Ada' }))).toEqual([{ name: 'principal', text: '' }])
})

test('counts 0 for a list that is not there', () => {
  expect(preimageTerms([{ first: 'others', paths: ['account'] }, { count: 'others' }], transfer)).toEqual([
    { name: 'others.0.account', text: '' },
    { name: 'count(others)', text: '0' },
  ])
})

test('gives nothing for an absent amount, not the text for zero', () => {
  const recipe = [{ path: 'outstanding', text: 'fixed2', zero: '0.00' }] as const
  expect(preimageTerms(recipe, transfer)).toEqual([{ name: 'outstanding', text: '' }])
})

test('joins the texts in the order of the recipe, without a separator', () => {
  const fields = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(fields, (value) => {
      const names = Object.keys(value)
      expect(preimage(names, textsOf(value))).toBe(Object.values(value).join(''))
      expect(preimage(names.toReversed(), textsOf(value))).toBe(Object.values(value).toReversed().join(''))
    }),
  )
})
