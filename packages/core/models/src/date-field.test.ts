import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { dateTime, day, instant } from './date-field.ts'
import { fieldMeta } from './field.ts'

const moment = new Date('2026-11-21T23:30:15.250Z')

/** The text of a value, or the first reason against it. */
function read(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value)
  return result.success ? result.data : result.error.issues[0]?.message
}

describe('a date a caller sends', () => {
  test.each([
    ['dateTime', dateTime('When.'), '2026-11-21T23:30:15'],
    ['day, dd/MM/yyyy', day('When.', 'dd/MM/yyyy'), '21/11/2026'],
    ['day, yyyy-MM-dd', day('When.', 'yyyy-MM-dd'), '2026-11-21'],
    ['instant', instant('When.'), '2026-11-21T23:30:15.250Z'],
  ])('as a Date is written in UTC, as a text passes untouched: %s', (_, schema, text) => {
    expect(read(schema, moment)).toBe(text)
    expect(read(schema, text)).toBe(text)
  })

  test('with an offset passes untouched where Paga wants one', () => {
    expect(read(instant('When.'), '1995-05-02T07:45:37.726+03:00')).toBe('1995-05-02T07:45:37.726+03:00')
  })

  test.each([
    ['2026-11-21', dateTime('When.')],
    ['2026-11-21T23:30:15Z', dateTime('When.')],
    ['2026-11-21 23:30:15', dateTime('When.')],
    ['2026-02-30T00:00:00', dateTime('When.')],
    ['2026-11-21T24:00:01', dateTime('When.')],
    ['', dateTime('When.')],
    [1795303815250, dateTime('When.')],
    [null, dateTime('When.')],
    [undefined, dateTime('When.')],
    ['31/02/2026', day('When.', 'dd/MM/yyyy')],
    ['11/21/2026', day('When.', 'dd/MM/yyyy')],
    ['2026-11-21', day('When.', 'dd/MM/yyyy')],
    ['21/11/2026', day('When.', 'yyyy-MM-dd')],
    ['2026-13-01', day('When.', 'yyyy-MM-dd')],
    ['2026-11-21T23:30:15', instant('When.')],
    ['2026-11-21T25:30:15Z', instant('When.')],
    ['2026-02-30T00:30:15Z', instant('When.')],
    ['', instant('When.')],
  ])('%o is refused with the form and what to do', (value, schema) => {
    expect(read(schema, value)).toMatch(
      /^is no date of the form \S+; write it so, in UTC, or hand in a Date$/,
    )
  })

  test.each([dateTime('When.'), day('When.', 'dd/MM/yyyy'), instant('When.')])(
    'as an invalid Date is refused with its reason',
    (schema) => {
      expect(read(schema, new Date('no date'))).toBe('is an invalid Date; what it was made from is no date')
    },
  )

  test('of a year that four digits do not hold is refused', () => {
    for (const schema of [dateTime('When.'), instant('When.')]) {
      expect(read(schema, new Date(Date.UTC(12026, 0, 1)))).toMatch(/years 0 to 9999/)
    }
  })

  test('says that it is one', () => {
    expect(fieldMeta.get(dateTime('When.'))).toEqual({ kind: 'text', description: 'When.', date: true })
  })
})
