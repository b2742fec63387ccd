import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { makeTree } from './workspace/make-tree.ts'

const enter = fileURLToPath(new URL('enter.mjs', import.meta.url))
const workspace = readFileSync(new URL('../pnpm-workspace.yaml', import.meta.url), 'utf8')
const pinned = /^ {2}pnpm: (\d.*)$/m.exec(workspace)?.[1]

/** Runs enter.mjs where `npx` is the given shell script, or where there is none. */
function runEnter(
  parameters: readonly string[],
  npx?: string,
): { status: number | null; output: string; errors: string } {
  const folder = makeTree(npx === undefined ? {} : { npx: `#!/bin/sh\n${npx}\n` })
  if (npx !== undefined) chmodSync(join(folder, 'npx'), 0o755)
  const { status, stdout, stderr } = spawnSync(process.execPath, [enter, ...parameters], {
    encoding: 'utf8',
    env: { PATH: folder },
  })
  return { status, output: stdout, errors: stderr }
}

describe.skipIf(process.platform === 'win32')('the way in', () => {
  test('runs the script with the pnpm of the catalog, which installs what is missing', () => {
    const { output } = runEnter(['tour'], 'echo "npx $*"')
    expect(output).toContain(`npx -y pnpm@${pinned} --config.verify-deps-before-run=install run tour\n`)
  })

  test('hands further arguments on', () => {
    expect(runEnter(['unit', '--reporter=json', 'a b'], 'echo "last: $7"').output).toContain('last: a b')
  })

  test('says what it is doing before anything takes time', () => {
    expect(runEnter(['tour'], 'exit 0').output).toMatch(/^pagakit: /)
  })

  test('ends with the exit code of the script', () => {
    expect(runEnter(['tour'], 'exit 7').status).toBe(7)
  })

  test('fails when the script is killed', () => {
    expect(runEnter(['tour'], 'kill -9 $$').status).toBe(1)
  })

  test('without npx, fails and says what is missing', () => {
    const { status, errors } = runEnter(['tour'])
    expect(status).toBe(1)
    expect(errors).toContain('is npm on the PATH?')
  })
})
