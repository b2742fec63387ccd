import { expect, test } from 'vitest'
import { indentedJson } from './indented-json.ts'

test('breaks JSON into lines as JSON.stringify would', () => {
  const value = { a: 'x, {y}: "z" \\', b: [1, { c: null }, []], d: {}, '': true }
  expect(indentedJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
})

test('changes no character of a value', () => {
  expect(indentedJson('{"amount":100.00,"much":90071992547409931}')).toBe(
    '{\n  "amount": 100.00,\n  "much": 90071992547409931\n}',
  )
})

test.each([
  ['{"a":1,"b":"c', '{\n  "a": 1,\n  "b": "c'],
  ['{"a":[{"b"', '{\n  "a": [\n    {\n      "b"'],
  ['{"a":"b\\', '{\n  "a": "b\\'],
])('takes the beginning of a text: %s', (text, lines) => {
  expect(indentedJson(text)).toBe(lines)
})

test.each(['', '<html>{"a":1}</html>', '"{}"'])('leaves %j as it is', (text) => {
  expect(indentedJson(text)).toBe(text)
})
