import { describe, expect, test } from 'vitest'
import { fuzzSubjects } from './xml-fuzz/fuzz-subjects.ts'
import { fuzzXml } from './xml-fuzz/fuzz-xml.ts'
import { secondOpinion } from './xml-fuzz/second-opinion.ts'

// The run of a million is `pnpm run fuzz`, which CI makes too.
test('changed documents are read whole or refused, and at least 30% of them are still well-formed', () => {
  const { documents, wellFormed, read } = fuzzXml(fuzzSubjects, { documents: 5_000, seed: 1 })
  expect(wellFormed / documents).toBeGreaterThan(0.3)
  expect(read / documents).toBeGreaterThan(0.1)
})

describe('the second opinion', () => {
  const opinion = (text: string) => secondOpinion(new TextEncoder().encode(text))

  test('names every leaf, with its turn among its like', () => {
    expect(opinion('<r><a>1</a><b><c>2</c><c>3</c></b><p:a>&lt;<![CDATA[4]]></p:a></r>')).toEqual(
      new Map([
        ['a#0', '1'],
        ['b#0.c#0', '2'],
        ['b#0.c#1', '3'],
        ['a#1', '<4'],
      ]),
    )
  })

  test.each(['', '<r>', '<r/><r/>', '<!DOCTYPE r><r/>', '<r>&x;</r>', '<r a="<"/>', '<r>]]></r>'])(
    'refuses %j',
    (text) => {
      expect(opinion(text)).toBeUndefined()
    },
  )
})

test('the same seed makes the same run, another seed another', () => {
  const run = (seed: number) => fuzzXml(fuzzSubjects, { documents: 300, seed })
  expect(run(7)).toEqual(run(7))
  expect(run(7)).not.toEqual(run(8))
})
