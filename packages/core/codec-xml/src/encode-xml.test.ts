import { describe, expect, test } from 'vitest'
import { encodeXml } from './encode-xml.ts'
import { flatShape, paymentShape } from './payment-shape.fixture.ts'

const START = '<?xml version="1.0" encoding="UTF-8"?>'

describe('is written', () => {
  test.each([
    ['in the order of the shape', { amount: '5', id: '1' }, '<id>1</id><amount>5</amount>'],
    ['null as an empty element', { id: null, tags: null, payer: null }, '<id/><tags/><payer/>'],
    ['undefined as nothing', { id: undefined }, ''],
    ['a list as an element per entry', { tags: ['a', 'b'] }, '<tags>a</tags><tags>b</tags>'],
    ['an empty list as nothing', { id: '1', tags: [] }, '<id>1</id>'],
    ['an object as an element of elements', { payer: { name: 'Ada' } }, '<payer><name>Ada</name></payer>'],
    ['an amount with its characters', { amount: '1500.50' }, '<amount>1500.50</amount>'],
    [
      'a number and a yes as their words',
      { count: 7, isDone: true },
      '<count>7</count><isDone>true</isDone>',
    ],
    ['what has a meaning in XML as a reference', { id: '<&>\r' }, '<id>&lt;&amp;&gt;&#13;</id>'],
  ])('%s', (_, value, wanted) => {
    const content = wanted === '' ? '<paymentResult/>' : `<paymentResult>${wanted}</paymentResult>`
    expect(encodeXml(value, flatShape)).toBe(START + content)
  })

  test('what JSON wraps as the root itself', () => {
    expect(encodeXml({ paymentResult: { id: '1' } }, paymentShape)).toBe(
      `${START}<paymentResult><id>1</id></paymentResult>`,
    )
  })
})

describe('is refused by the name of the member, never by its value', () => {
  test.each([
    ['a member the shape does not know', { colour: 'CANARY' }, 'colour: the shape has no such member'],
    ['an inherited name', { toString: 'CANARY' }, 'toString: the shape has no such member'],
    ['a number for a text', { id: 1 }, 'id: expected a string'],
    ['a text that is no amount', { amount: '1</amount>' }, 'amount: expected a decimal string'],
    ['a text for a number', { count: '1' }, 'count: expected an integer'],
    ['a text for a yes', { isDone: 'true' }, 'isDone: expected a boolean'],
    ['a text for a list', { tags: 'CANARY' }, 'tags: expected a list'],
    ['a text for an object', { payer: 'CANARY' }, 'payer: expected an object of known members'],
    ['a wrong entry', { lines: [{ price: 1 }] }, 'lines.0.price: expected a decimal string'],
    ['a character XML cannot hold', { id: 'CANARY\u0000' }, 'id: expected characters that XML allows'],
  ])('%s', (_, value, message) => {
    expect(() => encodeXml(value, flatShape)).toThrow(new TypeError(message))
  })
})
