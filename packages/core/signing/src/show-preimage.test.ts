import { type ObjectShape, textsOf } from '@pagakit/contract'
import { expect, test } from 'vitest'
import { showPreimage } from './show-preimage.ts'

const text = { kind: 'text', required: true, description: 'A text.' } as const
const shape: ObjectShape = { fields: { referenceNumber: text, pin: { ...text, sensitive: true } } }
const recipes = { documented: ['referenceNumber', 'pin'], current: ['pin', 'referenceNumber'] } as const

test('shows what is hashed in the order of a profile, neither a key nor a sensitive text', () => {
  const texts = textsOf({ referenceNumber: 'REF-0001', pin: '1234' })
  const subject = { recipes, texts, shape, hashKey: 'a hash key' }
  expect(showPreimage(subject).preimage).toBe('REF-0001[redacted][hash key]')
  expect(showPreimage({ ...subject, profile: 'current' })).toEqual({
    profile: 'current',
    preimage: '[redacted]REF-0001[hash key]',
    terms: [
      { name: 'pin', text: '[redacted]' },
      { name: 'referenceNumber', text: 'REF-0001' },
      { name: 'hash key', text: '[hash key]' },
    ],
  })
})

test('hides a key that was pasted into a field', () => {
  const texts = textsOf({ referenceNumber: 'a hash key', pin: '' })
  expect(showPreimage({ recipes, texts, shape, hashKey: 'a hash key' }).preimage).toBe('[hash key][hash key]')
})
