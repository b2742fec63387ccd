import { describe, expect, test } from 'vitest'
import { decodeXml } from './decode-xml.ts'
import { bytesOf, flatShape, paymentShape } from './payment-shape.fixture.ts'

function value(text: string, shape = flatShape): unknown {
  const decoded = decodeXml(bytesOf(text), shape)
  return 'problem' in decoded ? decoded : decoded.value
}

describe('a value is what JSON would give', () => {
  test.each([
    ['<r><amount>600.0</amount></r>', { amount: '600' }],
    ['<r><amount>1.0E7</amount></r>', { amount: '10000000' }],
    ['<r><amount>9007199254740993.10</amount></r>', { amount: '9007199254740993.1' }],
    ['<r><amount> \n 5 \t</amount></r>', { amount: '5' }],
    ['<r><amount>much</amount></r>', { amount: 'much' }],
    ['<r><count>1235522</count></r>', { count: 1235522 }],
    ['<r><count>9007199254740993</count></r>', { count: '9007199254740993' }],
    ['<r><isDone>true</isDone></r>', { isDone: true }],
    ['<r><isDone>TRUE</isDone></r>', { isDone: 'TRUE' }],
    ['<r><id>08061</id></r>', { id: '08061' }],
    ['<r><id>0x1F</id></r>', { id: '0x1F' }],
    ['<r><id> a  b </id></r>', { id: ' a  b ' }],
    ['<r><id/><note/></r>', { id: '' }],
    ['<r><id></id><amount></amount><payer/><tags/></r>', { id: '' }],
    ['<r><id>1<!-- and -->2<?pi x?>3</id></r>', { id: '123' }],
    ['<r><id>a&amp;lt;&#65;&#x1F600;&#13;</id></r>', { id: 'a&lt;A😀\r' }],
    ['<r><id><![CDATA[<a>&amp;</a>]]></id></r>', { id: '<a>&amp;</a>' }],
    ['<r><id>a\r\nb\rc</id></r>', { id: 'a\nb\nc' }],
    ['<r><payer><name>Ada</name></payer></r>', { payer: { name: 'Ada' } }],
    ['<r><payer x="1" y="&lt;">\n <name>Ada</name>\n</payer></r>', { payer: { name: 'Ada' } }],
  ])('%s', (text, wanted) => {
    expect(value(text)).toEqual(wanted)
  })
})

describe('a list', () => {
  test.each([
    ['of one', '<r><tags>a</tags></r>', { tags: ['a'] }],
    ['of several', '<r><tags>a</tags><tags/><tags>b</tags></r>', { tags: ['a', '', 'b'] }],
    ['not in one place', '<r><tags>a</tags><id>1</id><tags>b</tags></r>', { tags: ['a', 'b'], id: '1' }],
    ['of objects', '<r><lines><price>1.0</price></lines></r>', { lines: [{ price: '1' }] }],
    ['of nothing is absent, as null is', '<r><tags/></r>', {}],
  ])('%s', (_, text, wanted) => {
    expect(value(text)).toEqual(wanted)
  })
})

describe('the root', () => {
  const wanted = { paymentResult: { id: '1' } }

  test.each([
    '<paymentResult><id>1</id></paymentResult>',
    '<anything><id>1</id></anything>',
    '<p:x xmlns:p="urn:x"><p:id>1</p:id></p:x>',
    '<answer><paymentResult><id>1</id></paymentResult></answer>',
  ])('is what JSON wraps, whatever it is called: %s', (text) => {
    expect(value(text, paymentShape)).toEqual(wanted)
  })

  test('is the whole answer where it has nothing of what JSON wraps, as an error', () => {
    const text = '<oauth><error>invalid_token</error></oauth>'
    expect(value(text, paymentShape)).toEqual({ error: 'invalid_token' })
  })

  test('that is empty is an answer without members', () => {
    expect(value('<paymentResult/>', paymentShape)).toEqual({})
  })
})

test('an element the shape does not know is passed through, as a list where it is repeated', () => {
  expect(value('<r><new>1</new><more><x>1</x><x>2</x></more></r>')).toEqual({
    new: '1',
    more: { x: ['1', '2'] },
  })
})

test('names that every object inherits are data', () => {
  const decoded = value('<r><toString>1</toString><hasOwnProperty>2</hasOwnProperty></r>')
  expect(Object.entries(decoded as object)).toEqual([
    ['toString', '1'],
    ['hasOwnProperty', '2'],
  ])
})

test('texts are as they stand on the wire', () => {
  const decoded = decodeXml(
    bytesOf('<r><amount>600.00</amount><lines><price>1.50</price></lines></r>'),
    flatShape,
  )
  if ('problem' in decoded) throw new Error(decoded.problem)
  expect(decoded.texts.text('amount')).toBe('600.00')
  expect(decoded.texts.text('lines.0.price')).toBe('1.50')
  expect(decoded.texts.count('lines')).toBe(1)
})

describe('these are read', () => {
  const body = '<r><id>é</id></r>'
  test.each([
    ['a byte order mark', `\uFEFF${body}`],
    ['a declaration', `<?xml version="1.0"?>${body}`],
    ['a declaration with everything', `<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n${body}`],
    ['comments and instructions around', `<!-- a --><?x y?>${body}<!-- b -->\n`],
    ['a byte order mark and a declaration', `\uFEFF<?xml version="1.0" encoding="UTF-8"?>${body}`],
  ])('%s', (_, text) => {
    expect(value(text)).toEqual({ id: 'é' })
  })
})
