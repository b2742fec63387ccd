import { describe, expect, test } from 'vitest'
import { surveyJson } from './survey-json.ts'

const survey = (text: string) => surveyJson(new TextEncoder().encode(text))

describe('surveyJson', () => {
  test.each([
    ['{}', 0],
    ['{"a":1,"b":{"c":[{"d":1},{"d":2}]}}', 5],
    ['{"a:b":"c:d"}', 1],
    ['{"a\\"b:":"\\\\","c":"\\\\\\""}', 2],
    ['{"a" : 1 ,\n"b"\t:2}', 2],
    ['{"na\u00efra":"\u20a6:\u{1f4b8}"}', 1],
    ['{"a":1,"a":2}', 2],
  ])('counts the members of %s', (text, members) => {
    expect(survey(text).members).toBe(members)
  })

  test.each([
    ['1', 0],
    ['{}', 1],
    ['[[],[[]]]', 3],
    ['{"a":"[[[["}', 1],
    ['{"a":{"b":[1]}}', 3],
  ])('measures how deep %s is nested', (text, deepest) => {
    expect(survey(text)).toMatchObject({ deepest, unclosed: 0 })
  })

  test.each([
    ['{"a":[1,', 2],
    ['{"a":"b', 1],
    ['{"a":"b\\', 1],
    ['{}}', 0],
  ])('counts what %s leaves open', (text, unclosed) => {
    expect(survey(text).unclosed).toBe(unclosed)
  })

  test.each([
    '{"a":123456789012345}',
    '{"a":-123456789012.34}',
    '{"a":"1234567890123456789","b":"1e5"}',
    '{"a":true,"b":false,"c":null}',
    '[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]',
  ])('lets JSON.parse read %s', (text) => {
    expect(survey(text).mayLoseDigits).toBe(false)
  })

  test.each([
    '{"a":9007199254740993}',
    '{"a":0.10000000000000001}',
    '{"a":600.0000000000000000001}',
    '[-1234567890123456]',
    '{"a":6e2}',
    '{"a":6.0E2}',
    '{"a":1e-400}',
    '0.0000000000000000000000000000001',
  ])('distrusts the numbers of %s', (text) => {
    expect(survey(text).mayLoseDigits).toBe(true)
  })

  test.each(['{"a":1}', '{"a":100}', '{"a":1500.5}', '{"a":"1.50"}', '{"a":0}', '[]'])(
    'knows the texts of the numbers in %s from their values',
    (text) => {
      expect(survey(text).hasPlainNumbers).toBe(true)
    },
  )

  test.each([
    '{"a":1.50}',
    '{"a":100.0}',
    '{"a":-0}',
    '{"a":0.0000001}',
    '{"a":1e2}',
    '{"a":1234567890123456}',
  ])('keeps %s for who wants its very characters', (text) => {
    expect(survey(text).hasPlainNumbers).toBe(false)
  })
})
