import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import {
  account,
  currency,
  earlierReference,
  email,
  locale,
  nuban,
  ownReference,
  phoneNumber,
  requestReference,
} from './request-fields.ts'

interface FieldRule {
  readonly schema: z.ZodString
  readonly taken: readonly string[]
  readonly refused: readonly string[]
}

const references: Omit<FieldRule, 'schema'> = {
  taken: ['R', 'PAYOUT-2026-A', 'a.b/c:d', 'R'.repeat(50)],
  refused: ['', ' ', 'R 1', 'R\n', 'RÉF', 'R１', 'R\u200b', 'R\u0000', 'R'.repeat(51)],
}

const rules: Record<string, FieldRule> = {
  ownReference: { schema: ownReference, ...references },
  requestReference: { schema: requestReference, ...references },
  earlierReference: { schema: earlierReference, ...references },
  phoneNumber: {
    schema: phoneNumber('A phone.'),
    taken: ['08012345678', '+2348012345678', '2348012345678', '123456', '123456789012345'],
    refused: [
      '',
      '+',
      '12345',
      '1234567890123456',
      '0801 234 5678',
      '0801-234-5678',
      '++2348012345678',
    ].concat(['+234801234567８', '٠٨٠١٢٣٤٥٦٧٨', '08012345678\n', '0801234567x', '(0801)2345678']),
  },
  nuban: {
    schema: nuban('An account.'),
    taken: ['0123456789', '0000000000'],
    refused: ['', '012345678', '01234567890', '012345678９', '0123456789 ', '+123456789', '012345678\n'],
  },
  account: {
    schema: account('Who.'),
    taken: ['+2348012345678', '@ada', 'Ada Obi', 'ádá', '0123456789'],
    refused: ['', 'ada\n', 'ada\u0000', 'a\u200bda', '\u202eada', 'ada\u2028', '\ufeffada'],
  },
  email: {
    schema: email('Where to write.'),
    taken: ['ada@example.com', 'ada.obi+paga@mail.example.ng'],
    refused: ['', 'ada', 'ada@example', '@example.com', 'ada@example.com\n', 'a da@example.com'],
  },
  currency: {
    schema: currency,
    taken: ['NGN', 'USD'],
    refused: ['', 'ngn', 'NG', 'NGNN', 'N6N', 'ＮＧＮ', 'NGN '],
  },
  locale: {
    schema: locale,
    taken: ['en', 'en-NG', 'zh-Hant-TW', 'yo'],
    refused: ['', 'e', 'en_NG', 'en-', '-NG', 'en NG', 'en-NG\n'],
  },
}

describe.each(Object.entries(rules))('%s', (_, { schema, taken, refused }) => {
  test.each(taken)('takes %j', (value) => expect(schema.parse(value)).toBe(value))
  test.each(refused)('refuses %j', (value) => expect(schema.safeParse(value).success).toBe(false))
})

test('nothing but printable ASCII gets into what is hashed as a reference, phone or account number', () => {
  const strict = [ownReference, phoneNumber('A phone.'), nuban('An account.')]
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (value) => {
      for (const schema of strict) {
        if (schema.safeParse(value).success) expect(value).toMatch(/^[!-~]+$/)
      }
    }),
  )
})
