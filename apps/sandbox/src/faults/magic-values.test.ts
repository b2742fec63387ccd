import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { magicValues } from './magic-values.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const rows = [...readme.matchAll(/^\| `(SANDBOX-[A-Z0-9]+-)` \| ([\d.]*) *\| (.+) \|$/gm)]

test('the README names every magic value, and none that is not there', () => {
  const shown = rows.map(([, reference, amount]) => [reference, amount === '' ? undefined : amount])
  expect(shown).toEqual(magicValues.map(({ reference, amount }) => [reference, amount]))
})

test.each(magicValues)(
  'the row of $reference tells the status, the code and the fate of the money',
  (magic) => {
    const { fault, reference } = magic
    const [, , , words = ''] = rows.find(([, shown]) => shown === reference) ?? []
    if (fault.kind === 'http-status') expect(words).toContain(`HTTP ${fault.status}`)
    if (fault.kind === 'code') expect(words).toMatch(new RegExp(`(^|\\s)${fault.code}\\b`))
    if (fault.kind === 'latency') expect(words).toContain(`${Number(fault.milliseconds) / 1000} seconds`)
    if ('retryAfter' in fault) expect(words).toContain(`\`Retry-After: ${fault.retryAfter}\``)
    if ('books' in fault) expect(words.includes('the money moves')).toBe(fault.books === 'moved')
  },
)
