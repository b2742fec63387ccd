import { describe, expect, test } from 'vitest'
import { decodeXml } from './decode-xml.ts'
import { bytesOf, flatShape } from './payment-shape.fixture.ts'

/** Why a body was refused. */
function problem(body: string | Uint8Array): string | undefined {
  const decoded = decodeXml(typeof body === 'string' ? bytesOf(body) : body, flatShape)
  return 'problem' in decoded ? decoded.problem : undefined
}

const entities = Array.from({ length: 10 }, (_, index) => {
  return `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`
})

describe('is refused', () => {
  test.each([
    [
      'the billion laughs',
      `<!DOCTYPE r [<!ENTITY l0 "ha">${entities.join('')}]><r><id>&l10;</id></r>`,
      'document type',
    ],
    [
      'an external entity',
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r><id>&x;</id></r>',
      'document type',
    ],
    ['an external document type', '<!DOCTYPE r SYSTEM "http://127.0.0.1/x.dtd"><r/>', 'document type'],
    ['a document type in lower case', '<!doctype r><r/>', 'document type'],
    ['a document type after the root', '<r/><!DOCTYPE r>', 'document type'],
    ['two document types', '<!DOCTYPE r><!DOCTYPE r><r/>', 'document type'],
    ['100,000 levels', '<a>'.repeat(100_000) + '</a>'.repeat(100_000), 'deeper than 32'],
    ['33 levels', '<a>'.repeat(33) + '</a>'.repeat(33), 'deeper than 32'],
    ['10,001 elements', `<r>${'<a/>'.repeat(10_000)}</r>`, 'more than 10000 elements'],
    ['more than a mebibyte', `<r><id>${'x'.repeat(1024 * 1024)}</id></r>`, 'larger than 1 MiB'],
    ['two roots', '<r></r><r></r>', 'more than one root'],
    ['two roots without content', '<r/><r/>', 'more than one root'],
    ['text after the root', '<r/>more', 'not well-formed'],
    ['text before the root', 'more<r/>', 'not well-formed'],
    ['CDATA outside the root', '<r/><![CDATA[x]]>', 'not well-formed'],
    ['tags that do not match', '<r><id>1</r></id>', 'not XML that can be read'],
    ['a tag that was never opened', '</r>', 'not well-formed'],
    ['an unknown entity', '<r><id>&nbsp;</id></r>', 'not well-formed'],
    ['an unknown entity in an attribute', '<r x="&nbsp;"/>', 'not well-formed'],
    ['a bare ampersand', '<r><id>A & B</id></r>', 'not well-formed'],
    ['a reference to nothing', '<r><id>&#0;</id></r>', 'not well-formed'],
    ['a reference to half a character', '<r><id>&#xD800;</id></r>', 'not well-formed'],
    ['a reference past the last character', '<r><id>&#x110000;</id></r>', 'not well-formed'],
    ['a control character', '<r><id>\u0000</id></r>', 'forbids'],
    ['"]]>" in a text', '<r><id>]]></id></r>', 'not well-formed'],
    ['"--" in a comment', '<r><!-- a -- b --></r>', 'not well-formed'],
    ['a comment that does not end', '<r><!-- a', 'cut short'],
    ['an element that does not end', '<r><id>1</id>', 'cut short'],
    ['an attribute without quotes', '<r x=1/>', 'not well-formed'],
    ['an attribute without a value', '<r x/>', 'not well-formed'],
    ['an attribute without a name', '<r =><id>1</id></r>', 'not well-formed'],
    ['attributes without a space between', '<r x="1"y="2"/>', 'not well-formed'],
    ['a slash in a tag', '<r / x="1">', 'not well-formed'],
    ['an attribute twice', '<r x="1" x="2"/>', 'not XML that can be read'],
    ['"<" in an attribute', '<r x="<"/>', 'not well-formed'],
    ['a declaration that is not first', ' <?xml version="1.0"?><r/>', 'not well-formed'],
    ['a declaration of a version that does not exist', '<?xml version="9"?><r/>', 'not well-formed'],
    ['a space in a tag that XML does not know', '<r\u00A0/>', 'not well-formed'],
    ['a name of digits', '<1/>', 'not XML that can be read'],
    ['__proto__', '<r><__proto__><id>1</id></__proto__></r>', 'not XML that can be read'],
    ['an element twice that may stand once', '<r><amount>1</amount><amount>1000</amount></r>', 'twice'],
    ['the same in an object', '<r><payer><name>a</name><name>b</name></payer></r>', 'twice'],
    ['the same with two prefixes', '<r><a:id>1</a:id><b:id>2</b:id></r>', 'twice'],
    ['text between elements', '<r><payer>x<name>a</name></payer></r>', 'text where only elements'],
    ['a root of text', '<r>done</r>', 'text where only elements'],
    ['a page of HTML', '<!DOCTYPE html><html><head><title>502</title></head></html>', 'HTML page'],
    ['a page of XHTML', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'HTML page'],
    ['JSON', '{"id":"1"}', 'JSON'],
    ['nothing', '', 'empty'],
    ['white space', ' \n', 'empty'],
    ['no element', '<?xml version="1.0"?><!-- -->', 'not well-formed'],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><r/>', 'another encoding'],
  ])('%s', (_, body, wanted) => {
    expect(problem(body)).toContain(wanted)
  })

  test.each([
    ['UTF-16 LE with a mark', new Uint8Array([0xff, 0xfe, 0x3c, 0x00, 0x72, 0x00]), 'UTF-16'],
    ['UTF-16 BE with a mark', new Uint8Array([0xfe, 0xff, 0x00, 0x3c, 0x00, 0x72]), 'UTF-16'],
    ['UTF-16 LE without one', new Uint8Array([0x3c, 0x00, 0x72, 0x00]), 'UTF-16'],
    ['UTF-16 BE without one', new Uint8Array([0x00, 0x3c, 0x00, 0x72]), 'UTF-16'],
    ['invalid UTF-8', new Uint8Array([0x3c, 0x72, 0x3e, 0xff, 0x3c, 0x2f, 0x72, 0x3e]), 'not UTF-8'],
    [
      'an overlong character',
      new Uint8Array([0x3c, 0x72, 0x3e, 0xc0, 0x80, 0x3c, 0x2f, 0x72, 0x3e]),
      'not UTF-8',
    ],
    ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(0x3c), 'larger than 1 MiB'],
  ])('%s', (_, body, wanted) => {
    expect(problem(body)).toContain(wanted)
  })
})

test('every document that was cut short is refused, wherever it was cut', () => {
  const whole = '<?xml version="1.0"?><r a="1"><!-- c --><id>1&amp;<![CDATA[2]]></id><tags>x</tags></r>'
  expect(problem(whole)).toBeUndefined()
  for (let length = 0; length < whole.length; length += 1)
    expect(problem(whole.slice(0, length))).toBeDefined()
})

test('what is at the bounds is read', () => {
  expect(problem('<a>'.repeat(32) + '</a>'.repeat(32))).toBeUndefined()
  expect(problem(`<r>${'<a/>'.repeat(9_999)}</r>`)).toBeUndefined()
  const [open, close] = ['<r><id>', '</id></r>']
  expect(problem(open + 'x'.repeat(1024 * 1024 - open.length - close.length) + close)).toBeUndefined()
  expect(problem(`<r><id>${'&lt;'.repeat(200_000)}</id></r>`)).toBeUndefined()
})

test('reading changes no prototype', () => {
  for (const name of ['__proto__', 'constructor', 'prototype'])
    problem(`<r><${name}><polluted>1</polluted></${name}></r>`)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('no problem shows any of the document', () => {
  const secret = 'CANARY'
  for (const body of [
    `<r>${secret}`,
    `<r><${secret}></r>`,
    `<!DOCTYPE ${secret}>`,
    `&${secret};`,
    `<r ${secret}/>`,
    `<r>${secret}</r>`,
  ])
    expect(problem(body)).not.toContain(secret)
})
