import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Api, Operation } from '@pagakit/contract'
import { businessApi } from '@pagakit/models/business'
import { describe, expect, test } from 'vitest'
import { documentedApis } from './generate/documented-apis.ts'
import { staleFiles } from './generate/generated-file.ts'
import { generatedFiles } from './generate/generated-files.ts'
import { makeTree } from './workspace/make-tree.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = 'docs/reference/business/get-banks.md'

/** The paths of the files that are stale where everything is as now, were the Business API another one. */
function staleWith(api: Api): string[] {
  const now = generatedFiles(root, documentedApis).map(({ path, text }) => [path, text])
  const changed = documentedApis.map((one) => (one.name === api.name ? api : one))
  const stale = staleFiles(makeTree(Object.fromEntries(now)), generatedFiles(root, changed))
  return stale.map(({ path }) => path)
}

function changed(change: Partial<Operation>): Api {
  const { getBanks } = businessApi.operations
  return { ...businessApi, operations: { ...businessApi.operations, getBanks: { ...getBanks, ...change } } }
}

describe('what lies in the tree', () => {
  const overview = 'docs/reference/business/README.md'
  const client = 'packages/adapters/business/src/business-client.generated.ts'

  test('is what the descriptors say', () => {
    const stale = staleFiles(root, generatedFiles(root, documentedApis))
    expect(stale.map(({ path }) => path)).toEqual([])
  })

  test.each<[what: string, api: Api, stale: readonly string[]]>([
    ['summary', changed({ summary: 'Lists banks.' }), [client, overview, page]],
    ['availability', changed({ availability: 'deprecated' }), [client, overview, page]],
    ['effect', changed({ effect: 'money' }), [client, overview, page]],
    ['hash order', changed({ hash: { documented: ['locale'], current: ['locale'] } }), [page]],
    ['path', changed({ bindings: [{ method: 'POST', path: '/getBanks', rest: 'json' }] }), [page]],
    ['field', changed({ requestShape: { fields: {} } }), [client, page]],
    [
      'role of a reference',
      changed({ reference: { field: 'referenceNumber', role: 'caller' } }),
      [client, page],
    ],
    ['table of codes', { ...businessApi, codes: {} }, [overview]],
    ['word', { ...businessApi, vocabulary: { States: { OPEN: 'Not closed.' } } }, [overview]],
    ['note on the codes', { ...businessApi, codesNote: 'Unverified.' }, [overview]],
    ['host', { ...businessApi, hosts: { ...businessApi.hosts, live: 'https://live.example' } }, [overview]],
  ])('is stale as soon as a %s changes', (_, api, stale) => {
    expect(staleWith(api)).toEqual(stale)
  })

  test('is stale where an operation has gone, its page included', () => {
    const { getBanks: _gone, ...operations } = businessApi.operations
    const stale = staleWith({ ...businessApi, operations })
    expect(stale).toEqual(expect.arrayContaining([client, overview, page]))
  })
})

describe('pnpm generate', () => {
  const copied = [
    'scripts',
    'docs/reference',
    'vectors/operations',
    'packages',
    'apps',
    'biome.json',
    '.gitignore',
  ]

  /** A copy of what is read and written, over the installed packages of the tree, and nothing in it stale. */
  function makeCopy(): string {
    const copy = makeTree({ 'package.json': '{ "type": "module" }' })
    const filter = (path: string) => !/[\\/](node_modules|dist)$/.test(path)
    for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true, filter })
    for (const folder of ['', 'apps/sandbox']) {
      symlinkSync(join(root, folder, 'node_modules'), join(copy, folder, 'node_modules'))
    }
    run(copy)
    return copy
  }

  function run(copy: string, ...options: string[]) {
    const parameters = ['--conditions=@pagakit/source', join(copy, 'scripts/generate.ts'), ...options]
    const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' })
    return { status, output: stdout + stderr }
  }

  test('--check passes, and fails and names the files once they are stale', () => {
    const copy = makeCopy()
    expect(run(copy, '--check')).toMatchObject({ status: 0 })

    writeFileSync(join(copy, page), `${readFileSync(join(copy, page), 'utf8')}By hand.\n`)
    rmSync(join(copy, 'docs/reference/public-names.md'))
    const { status, output } = run(copy, '--check')
    expect(status).toBe(1)
    expect(output).toContain(`stale   ${page}\nstale   docs/reference/public-names.md\n`)
    expect(output).toContain('Run `pnpm generate` and commit what it writes.')
    expect(readFileSync(join(copy, page), 'utf8')).toContain('By hand.')
  }, 30_000)

  test('writes what is stale, removes what is left over, and has nothing to do the second time', () => {
    const copy = makeCopy()
    writeFileSync(join(copy, page), 'By hand.\n')
    writeFileSync(join(copy, 'docs/reference/business/sell-shoes.md'), 'Left over.\n')
    expect(run(copy).output).toBe(`written ${page}\nremoved docs/reference/business/sell-shoes.md\n`)
    expect(readFileSync(join(copy, page), 'utf8')).toContain('# getBanks')
    expect(run(copy, '--check').status).toBe(0)
  }, 30_000)
})
