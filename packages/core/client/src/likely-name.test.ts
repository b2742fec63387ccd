import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likelyName } from './likely-name.ts'

const fields = [
  'referenceNumber',
  'amount',
  'destinationBankUUID',
  'destinationBankAccountNumber',
  'recipientPhoneNumber',
  'recipientEmail',
  'pin',
]

test.each([
  ['amout', 'amount'],
  ['Amount', 'amount'],
  ['refernceNumber', 'referenceNumber'],
  ['reference', 'referenceNumber'],
  ['destinationBankUuid', 'destinationBankUUID'],
  ['recipientPhone', 'recipientPhoneNumber'],
  ['recipientPhoneNumbers', 'recipientPhoneNumber'],
  ['recipientEmial', 'recipientEmail'],
  ['pim', 'pin'],
])('takes %s for %s', (unknown, meant) => {
  expect(likelyName(unknown, fields)).toBe(meant)
})

test.each([['zzz'], ['x'], [''], ['customer'], ['an'], ['ref'], ['pqr']])(
  'suggests nothing for %j',
  (unknown) => {
    expect(likelyName(unknown, fields)).toBeUndefined()
  },
)

test('prefers the name with the fewest edits', () => {
  expect(likelyName('senderName', ['senderNam', 'senderNames', 'sendersName'])).toBe('senderNam')
  expect(likelyName('itemsx', ['itemsab', 'itemsy'])).toBe('itemsy')
})

test('gives a known name or nothing, whatever it is asked', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(fc.string({ maxLength: 40 })), (unknown, known) => {
      const name = likelyName(unknown, known)
      if (name !== undefined) expect(known).toContain(name)
    }),
  )
})
