import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kindNames } from './fault-kinds.ts'
import { parametersByKind } from './fault-parameters.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

test('the README has every kind of fault, and of those of answers what it must and may be told', () => {
  for (const kind of kindNames) expect(readme).toContain(`\n| \`${kind}\` | `)
  for (const [kind, { required, optional }] of Object.entries(parametersByKind)) {
    const told = [...required.map((name) => `**\`${name}\`**`), ...optional.map((name) => `\`${name}\``)]
    expect(readme).toContain(`\n| \`${kind}\` | ${told.join(', ')}${told.length === 0 ? '' : ' '}| `)
  }
})
