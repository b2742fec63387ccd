import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { parseSource } from './parse-source.ts'
import { sourceTexts } from './source-texts.ts'

const textsOf = (text: string) => sourceTexts(() => parseSource(text))

describe('sourceTexts', () => {
  test.each([
    ['{"amount":100.00}', 'amount', '100.00'],
    ['{"amount":"100.00"}', 'amount', '100.00'],
    ['{"amount":1.0E7}', 'amount', '1.0E7'],
    ['{"id":9007199254740993}', 'id', '9007199254740993'],
    ['{"name":"Ad\\u00e9 \\"A\\""}', 'name', 'Ad\u00e9 "A"'],
    ['{"isTest":false}', 'isTest', 'false'],
    ['{"payer":{"phoneNumber":"+234"}}', 'payer.phoneNumber', '+234'],
    ['{"items":[{"amount":1.50},{"amount":2.50}]}', 'items.1.amount', '2.50'],
    ['{" mobileOperatorCode ":"MTN"}', 'mobileOperatorCode', 'MTN'],
  ])('in %s, %s is %s', (text, path, expected) => {
    expect(textsOf(text).text(path)).toBe(expected)
  })

  test.each([
    ['{"a":null}', 'a'],
    ['{"a":""}', 'a'],
    ['{}', 'a'],
    ['{"a":{"b":1}}', 'a'],
    ['{"a":[1]}', 'a'],
    ['{"a":[1]}', 'a.length'],
    ['{"a":[1]}', 'a.1'],
    ['{"a":[1]}', 'a.00'],
    ['{"a":5}', 'a.text'],
    ['{"a":"text"}', 'a.length'],
    ['{}', 'constructor.name'],
    ['{}', '__proto__.constructor.name'],
  ])('in %s, %s has no text', (text, path) => {
    expect(textsOf(text).text(path)).toBeUndefined()
  })

  test.each([
    ['{"items":[{},{},{}]}', 3],
    ['{"items":[]}', 0],
    ['{"items":null}', 0],
    ['{"items":{"length":7}}', 0],
    ['{}', 0],
  ])('counts the items of %s', (text, count) => {
    expect(textsOf(text).count('items')).toBe(count)
  })

  test('asks for the source only when a text is wanted', () => {
    const source = vi.fn(() => parseSource('{"a":1}'))
    const texts = sourceTexts(source)
    expect(source).not.toHaveBeenCalled()
    expect(texts.text('a')).toBe('1')
  })

  test('gives the very slice of the source for every value of any document, whatever its names', () => {
    fc.assert(
      fc.property(documents, ({ source, leaves, lists }) => {
        const texts = textsOf(source)
        for (const [path, text] of leaves) expect(texts.text(path.join('.'))).toBe(text)
        for (const [path, count] of lists) expect(texts.count(path.join('.'))).toBe(count)
      }),
    )
  })
})

type Leaf = readonly [path: readonly string[], text: string | undefined]
type List = readonly [path: readonly string[], count: number]

/** A piece of JSON together with what it says: written down while it is put together, not read back. */
interface Written {
  readonly source: string
  readonly leaves: readonly Leaf[]
  readonly lists: readonly List[]
}

const poison = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '0',
  'a"b',
  '\\',
]
const names = fc.oneof(
  fc.constantFrom(...poison),
  fc.string().filter((name) => name.trim() === name && !name.includes('.')),
)
const spaces = fc.constantFrom('', ' ', '\n\t')
const numbers = fc.stringMatching(/^-?(0|[1-9]\d{0,20})(\.\d{1,20})?([eE][+-]?\d{1,3})?$/)

const { object: documents } = fc.letrec<{ node: Written; object: Written }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    numbers.map((source) => scalar(source, source)),
    fc.string({ unit: 'binary' }).map((text) => scalar(JSON.stringify(text), text)),
    fc.string().map((text) => scalar(escaped(text), text)),
    fc.boolean().map((value) => scalar(String(value), String(value))),
    fc.constant(scalar('null', '')),
    fc.tuple(spaces, fc.array(tie('node'), { maxLength: 4 })).map(writeList),
    tie('object'),
  ),
  object: fc
    .tuple(spaces, fc.uniqueArray(fc.tuple(names, tie('node')), { selector: ([name]) => name, maxLength: 5 }))
    .map(writeObject),
}))

function scalar(source: string, text: string): Written {
  return { source, leaves: [[[], text === '' ? undefined : text]], lists: [] }
}

function escaped(text: string): string {
  const units = text.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `"${units.join('')}"`
}

function writeList([space, entries]: [string, Written[]]): Written {
  const inner = join(entries.map((entry, index) => [String(index), entry]))
  const source = `[${space}${entries.map((entry) => entry.source).join(`${space},`)}${space}]`
  return { source, leaves: inner.leaves, lists: [[[], entries.length], ...inner.lists] }
}

function writeObject([space, members]: [string, [string, Written][]]): Written {
  const texts = members.map(([name, member]) => `${JSON.stringify(name)}${space}:${space}${member.source}`)
  return { source: `${space}{${space}${texts.join(`,${space}`)}${space}}`, ...join(members) }
}

function join(parts: readonly (readonly [string, Written])[]): Omit<Written, 'source'> {
  return {
    leaves: parts.flatMap(([name, { leaves }]) =>
      leaves.map(([path, text]): Leaf => [[name, ...path], text]),
    ),
    lists: parts.flatMap(([name, { lists }]) => lists.map(([path, count]): List => [[name, ...path], count])),
  }
}
