import { describe, expect, test } from 'vitest'
import { textDifference } from './text-difference.ts'

/** The stretches as one text, what differs in angle brackets. */
function marked(one: string, other: string): readonly string[] {
  return textDifference(one, other).map((stretches) =>
    stretches.map(({ text, differs }) => (differs ? `<${text}>` : text)).join(''),
  )
}

describe('marks in each text what the other has not there', () => {
  test.each([
    ['a text that was written longer', 'A100[key]', 'A100.0[key]', 'A100[key]', 'A100<.0>[key]'],
    ['a text that was left out', 'REF-A100ada', 'REF-Aada', 'REF-A<100>ada', 'REF-Aada'],
    ['another order', 'REF-A100ada@paga', 'REF-Aada@paga100', 'REF-A<100>ada@paga', 'REF-Aada@paga<100>'],
    ['nothing in common', 'abc', 'xyz', '<abc>', '<xyz>'],
    ['an empty text', '', 'xyz', '', '<xyz>'],
    ['the same text', 'same', 'same', 'same', 'same'],
    ['a character beyond 16 bits', 'a😀b', 'a😁b', 'a<😀>b', 'a<😁>b'],
  ])('%s', (_, one, other, left, right) => {
    expect(marked(one, other)).toEqual([left, right])
  })

  test('few equal characters between two differences are chance', () => {
    expect(marked('REF-12ab34-END', 'REF-56ab78-END')).toEqual(['REF-<12ab34>-END', 'REF-<56ab78>-END'])
  })

  test('texts too long to be compared in full are compared from both ends', () => {
    const long = 'x'.repeat(3_000)
    expect(marked(`A${long}B1C`, `A${long}B2C`)).toEqual([`A${long}B<1>C`, `A${long}B<2>C`])
  })
})
