import { expect, test } from 'vitest'
import { escapeUnseen } from './escape-unseen.ts'

test.each([
  ['an override of the direction', 'A\u202eB', 'A\\u202eB'],
  ['isolates and marks', '\u2066\u2069\u200e\u200f\u061c', '\\u2066\\u2069\\u200e\\u200f\\u061c'],
  ['what has no width', '\u200b\u200d\ufeff\u00ad\u3164', '\\u200b\\u200d\\ufeff\\u00ad\\u3164'],
  ['control characters', '\0\t\r\u001b\u007f\u009b', '\\u0000\\u0009\\u000d\\u001b\\u007f\\u009b'],
  ['ends of lines that are none', '\u2028\u2029\u0085', '\\u2028\\u2029\\u0085'],
  ['tags, which take two halves', '\u{e0041}', '\\udb40\\udc41'],
  ['half of a character', 'A\ud83d', 'A\\ud83d'],
])('shows %s', (_, text, shown) => {
  expect(escapeUnseen(text)).toBe(shown)
})

test.each(['', 'Ọlá́ ₦ 你好 🙂', 'שלום, مرحبا', 'two\nlines', '\\u202e'])('leaves %j as it is', (text) => {
  expect(escapeUnseen(text)).toBe(text)
})
