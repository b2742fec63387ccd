import fc from 'fast-check'
import { expect, test } from 'vitest'
import { serverText } from './server-text.ts'

test('strikes out every place where a secret stands', () => {
  expect(serverText('key s3cret, again s3cret', ['s3cret'])).toBe('key [redacted], again [redacted]')
})

test('strikes a secret out before a shorter one that is part of it', () => {
  expect(serverText('pin 12345', ['123', '12345'])).toBe('pin [redacted]')
})

test.each([
  ['escaped for JSON', String.raw`{"pin":"a\"b\\c"}`, '{"pin":"[redacted]"}'],
  ['escaped for a URL', '/?pin=a%22b%5Cc', '/?pin=[redacted]'],
])('strikes out a secret that the server %s', (_, text, shown) => {
  expect(serverText(text, ['a"b\\c'])).toBe(shown)
})

test('strikes out a secret that no URL could carry', () => {
  expect(serverText('pin x\ud800', ['x\ud800'])).toBe('pin [redacted]')
})

test('an empty secret strikes out nothing', () => {
  expect(serverText('as it is', ['', ''])).toBe('as it is')
})

test('line breaks, escape sequences and invisible characters become a space, so that no log line can be forged', () => {
  expect(serverText('\u001b[31mred\r\nWARN\u0000paid\u200b\u2028now\u202e!', [])).toBe(
    '[31mred WARN paid now !',
  )
})

test('is cut at 200 characters, and shows that it was', () => {
  expect(serverText('x'.repeat(200), [])).toBe('x'.repeat(200))
  expect(serverText('x'.repeat(201), [])).toBe(`${'x'.repeat(200)}…`)
})

test('a secret across the cut does not show its beginning', () => {
  const text = serverText(`${'x'.repeat(195)}SECRET-OF-THE-SHOP`, ['SECRET-OF-THE-SHOP'])
  expect(text).not.toContain('SECRET')
})

test('no secret of three characters or more survives, wherever the server puts it', () => {
  const secret = fc.string({ minLength: 3, maxLength: 20 }).filter((text) => !'[redacted]…'.includes(text))
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
      fc.pre(!`${before}${after}`.includes(value))
      const text = serverText(`${before}${value}${after}`, [value])
      if (value.trim() !== '') expect(text).not.toContain(value)
    }),
  )
})
