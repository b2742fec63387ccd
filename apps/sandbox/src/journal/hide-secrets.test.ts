import { describe, expect, test } from 'vitest'
import { hideSecrets, withoutSecrets } from './hide-secrets.ts'

const hide = hideSecrets(['CANARY-KEY', 'pin'])

const hashKey = 'd1f4'.repeat(32)

describe('hides', () => {
  test.each([
    ['a secret it was told, anywhere', 'SEND-ACANARY-KEY100', 'SEND-A[redacted]100'],
    ['a hash key of the live service', `SEND-Y100-${hashKey}`, 'SEND-Y100-[redacted]'],
    ['the same in capitals', hashKey.toUpperCase(), '[redacted]'],
    ['a signed token', 'Bearer eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl', 'Bearer [redacted]'],
    ['a Visa card', 'card 4111111111111111.', 'card [redacted].'],
    ['a Mastercard in groups', '5399 8310 0000 0006', '[redacted]'],
    ['a Verve card of 19 digits', '5061-0600-0000-0000-012', '[redacted]'],
    ['two cards', '4111111111111111,5500005555555559', '[redacted],[redacted]'],
  ])('%s', (_, text, shown) => {
    expect(hide(text)).toBe(shown)
  })
})

describe('leaves', () => {
  test.each([
    ['a secret that is an ordinary word', 'pinpoint'],
    ['a phone number', '+2348012345678'],
    ['a bank account', '0123456789'],
    ['an id', '3E94C4BC-6F9A-442F-8F1A-8214478D5D86'],
    ['a number without the check digit of a card', '4111111111111112'],
    ['a longer number', '00041111111111111110'],
    ['a moment', '20261121180007000123'],
    ['a sha of git', 'a'.repeat(40)],
  ])('%s', (_, text) => {
    expect(hide(text)).toBe(text)
  })
})

test('a card number is hidden in the text that was hashed too, where nobody can see its end', () => {
  const card = '4111111111111111'
  const terms = [
    { name: 'referenceNumber', text: 'SEND-A1' },
    { name: 'destinationAccount', text: card },
    { name: 'amount', text: '100' },
    { name: 'hash key', text: '[hash key]' },
  ]
  const preimage = `SEND-A1${card}100[hash key]`
  const entry = {
    path: `/pay/${card}`,
    referenceNumber: card,
    preimage,
    terms,
    hashedInstead: `SEND-A1${card}100.0[hash key]`,
    explanation: `The profile documented hashes ${preimage}`,
    request: { items: [{ note: `my card ${card}` }], destinationAccount: card, amount: 5, empty: null },
  }
  const shown = withoutSecrets(entry, hide)
  expect(JSON.stringify(shown)).not.toContain(card)
  expect(shown).toMatchObject({
    preimage: 'SEND-A1[redacted]100[hash key]',
    explanation: 'The profile documented hashes SEND-A1[redacted]100[hash key]',
    request: { items: [{ note: 'my card [redacted]' }], amount: 5, empty: null },
  })
})

test('an entry without anything secret stays as it is', () => {
  const entry = { path: '/x', preimage: 'A[hash key]', terms: [{ name: 'a', text: 'A' }], hashedInstead: 'B' }
  expect(withoutSecrets(entry, hide)).toEqual(entry)
})
