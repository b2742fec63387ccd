import { readFileSync } from 'node:fs'
import type { CodeKind } from '@pagakit/contract'
import { pagaErrorCodes } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import { businessCodes } from './response-codes.ts'

interface CodePage {
  readonly codes: readonly { readonly code: number; readonly words: string }[]
}

const file = new URL('../../../../../vectors/operations/business-codes.json', import.meta.url)
const page: CodePage = JSON.parse(readFileSync(file, 'utf8'))
const rows = Object.entries(businessCodes).map(([code, row]) => ({ code: Number(code), ...row }))

/** The codes that prove nothing was carried out are those about the request; these are about something else. */
const notDefinite: Record<number, CodeKind> = {
  0: 'success',
  1: 'batch',
  2: 'batch',
  3: 'pending',
  [-1]: 'ambiguous',
  105: 'duplicate',
  109: 'ambiguous',
  135: 'unknown-reference',
}

describe('businessCodes', () => {
  test("has exactly the codes of Paga's page", () => {
    const wanted = page.codes.map(({ code }) => code)
    expect(rows.map(({ code }) => code).toSorted((one, other) => one - other)).toEqual(wanted)
  })

  test.each(page.codes)('$code is called by words of the page: $words', ({ code, words }) => {
    // "e-mail" is one word in a name, and a reference "longer than" the limit is TOO_LONG.
    const wanted = `${words.replace('e-mail', 'email')} too`.toLowerCase()
    const name = businessCodes[code]?.name ?? ''
    expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
    for (const word of name.toLowerCase().split('_')) expect(wanted).toContain(word)
  })

  test.each(rows)('$code ($name) proves a refusal or is known not to', ({ code, kind }) => {
    expect(kind).toBe(notDefinite[code] ?? 'definite')
  })

  test.each(rows)(
    '$code ($name) has a sentence, and one that says what to do',
    ({ meaning, action, error }) => {
      expect(meaning).toMatch(/^[A-Z].+\.$/)
      expect(action).toMatch(/^[A-Z].+\.$/)
      if (error !== undefined) expect(pagaErrorCodes).toHaveProperty(error)
    },
  )

  test('never calls two codes the same', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  })
})
