import { NumberText } from '@pagakit/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSource } from './parse-source.ts'

describe('parseSource', () => {
  test('keeps the characters of every number', () => {
    const source = parseSource('{"a":100.00,"b":[1.0E7,-0,9007199254740993],"c":{"d":0.10}}')
    expect(source).toEqual({
      a: new NumberText('100.00'),
      b: [new NumberText('1.0E7'), new NumberText('-0'), new NumberText('9007199254740993')],
      c: { d: new NumberText('0.10') },
    })
  })

  test('takes space wherever JSON allows it', () => {
    const source = parseSource(' \r\n{ "a" : [ ] , "b" :\t{ } , "c" : [ true , false , null ] } \n')
    expect(source).toEqual({ a: [], b: {}, c: [true, false, null] })
  })

  test('unescapes strings and names, also after a run of backslashes', () => {
    const source = parseSource(String.raw`{"a\u0062":"\"","c":"\\","d\\":"\\\"\\","e":"\ud83d\udcb8\n"}`)
    expect(source).toEqual({ ab: '"', c: '\\', 'd\\': '\\"\\', e: '\u{1f4b8}\n' })
  })

  test('makes a member called __proto__ like any other', () => {
    const source = parseSource('{"__proto__":{"polluted":true},"constructor":"c"}')
    expect(Object.getPrototypeOf(source)).toBe(Object.prototype)
    expect(Object.entries(source)).toEqual([
      ['__proto__', { polluted: true }],
      ['constructor', 'c'],
    ])
  })

  test('agrees with JSON.parse on everything but numbers', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(3), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(readNumbers(parseSource(text))).toEqual(JSON.parse(text))
      }),
    )
  })
})

function readNumbers(source: unknown): unknown {
  if (source instanceof NumberText) return Number(source.text)
  if (Array.isArray(source)) return source.map(readNumbers)
  if (typeof source !== 'object' || source === null) return source
  // fromEntries defines members, so a name such as __proto__ is kept.
  return Object.fromEntries(Object.entries(source).map(([name, member]) => [name, readNumbers(member)]))
}
