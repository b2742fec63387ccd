import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../workspace/finding.ts'
import { makeTree } from '../workspace/make-tree.ts'
import { checkLayers } from './check-layers.ts'
import { type LayerTable, layerTable } from './layer-table.ts'

/** Checks a repository of these files; every package named in a path gets a package.json unless it is given. */
function check(files: Readonly<Record<string, string>>, table: LayerTable = layerTable): Finding[] {
  const manifests = Object.entries(layerTable)
    .filter(([, { folder }]) => Object.keys(files).some((file) => file.startsWith(`${folder}/`)))
    .map(([name, { folder }]) => [`${folder}/package.json`, JSON.stringify({ name })])
  return checkLayers(makeTree({ ...Object.fromEntries(manifests), ...files }), table)
}

const only = (findings: readonly Finding[]): Finding | undefined =>
  findings.length === 1 ? findings[0] : undefined

test('this repository keeps its layers', () => {
  expect(checkLayers(fileURLToPath(new URL('../..', import.meta.url)), layerTable)).toEqual([])
})

describe('imports', () => {
  test('refuses a package of a higher layer, with file, line and the allowed ones', () => {
    const finding = only(
      check({ 'packages/core/codecs/src/a.ts': "\nimport { b } from '@pagakit/models/business'" }),
    )
    expect(finding).toMatchObject({ file: 'packages/core/codecs/src/a.ts', line: 2 })
    expect(finding?.problem).toContain('@pagakit/models/business')
    expect(finding?.problem).toContain('may import @pagakit/contract')
  })

  test.each([
    ['a type', "import type { B } from '@pagakit/signing'"],
    ['a type named in place', "type B = import('@pagakit/signing').B"],
    ['a module fetched later', "const b = await import('@pagakit/signing')"],
  ])('refuses %s of a higher layer too', (_, text) => {
    expect(only(check({ 'packages/core/client/src/a.ts': text }))?.problem).toContain('@pagakit/signing')
  })

  test('refuses one adapter in another', () => {
    const text = "import { b } from '@pagakit/business'"
    expect(only(check({ 'packages/adapters/merchant/src/a.ts': text }))?.problem).toContain(
      '@pagakit/business',
    )
  })

  test('gives connect the scopes and nothing else of models', () => {
    const scopes = "import { scopes } from '@pagakit/models/connect/scopes'"
    const operations = "import { connectApi } from '@pagakit/models/connect'"
    expect(check({ 'packages/adapters/connect/src/a.ts': scopes })).toEqual([])
    expect(only(check({ 'packages/adapters/connect/src/a.ts': operations }))).toBeDefined()
  })

  test('takes the package of an allowed subpath in package.json', () => {
    const manifest = { name: '@pagakit/connect', dependencies: { '@pagakit/models': 'workspace:^' } }
    const forbidden = { ...manifest, dependencies: { '@pagakit/client': 'workspace:^' } }
    const path = 'packages/adapters/connect/package.json'
    expect(check({ [path]: JSON.stringify(manifest) })).toEqual([])
    expect(only(check({ [path]: JSON.stringify(forbidden) }))?.problem).toContain('@pagakit/client')
  })

  test('refuses the private packages even where everything is allowed', () => {
    const text = "import { b } from '@pagakit/testing'"
    expect(only(check({ 'apps/demo/src/a.ts': text }))?.problem).toContain('@pagakit/testing')
  })

  test('refuses a library that has no place in the row', () => {
    const finding = only(check({ 'packages/core/client/src/a.ts': "import { z } from 'zod'" }))
    expect(finding?.problem).toContain('imports zod')
  })

  test.each(['node:fs', 'fs'])('refuses %s where every runtime must do', (specifier) => {
    const finding = only(check({ 'packages/core/contract/src/a.ts': `import '${specifier}'` }))
    expect(finding?.problem).toContain(`imports ${specifier}`)
  })

  test('lets the sandbox import node modules', () => {
    expect(check({ 'apps/sandbox/src/a.ts': "import { createServer } from 'node:http'" })).toEqual([])
  })

  test('refuses a relative import that leaves the package', () => {
    const text = "import { b } from '../../contract/src/b.ts'"
    const finding = only(check({ 'packages/core/signing/src/a.ts': text }))
    expect(finding?.problem).toContain('lies outside the package')
  })

  test('allows tests vitest, fast-check and node modules, and no other layer', () => {
    const tools = "import 'vitest'\nimport 'fast-check'\nimport 'node:fs'\nimport '@pagakit/contract'"
    expect(check({ 'packages/core/contract/src/a.test.ts': tools })).toEqual([])
    const layer = "import '@pagakit/client'"
    expect(only(check({ 'packages/core/contract/src/a.test.ts': layer }))?.fix).toContain(
      'packages/testing/src',
    )
  })
})

describe('package.json', () => {
  const manifest = (members: object): Record<string, string> => ({
    'packages/core/client/package.json': JSON.stringify({ name: '@pagakit/client', ...members }),
  })

  test.each(['dependencies', 'peerDependencies', 'optionalDependencies', 'devDependencies'])(
    'refuses a package of a higher layer among the %s',
    (kind) => {
      const finding = only(check(manifest({ [kind]: { '@pagakit/models': 'workspace:^' } })))
      expect(finding).toMatchObject({ file: 'packages/core/client/package.json' })
      expect(finding?.problem).toContain('@pagakit/models')
    },
  )

  test('refuses fast-check as more than a development dependency', () => {
    expect(check(manifest({ devDependencies: { 'fast-check': '1' } }))).toEqual([])
    expect(only(check(manifest({ dependencies: { 'fast-check': '1' } })))).toBeDefined()
  })

  test('refuses a package without a row', () => {
    const files = { 'packages/core/extras/package.json': '{ "name": "@pagakit/extras" }' }
    expect(only(check(files))?.problem).toContain('has no row')
  })

  test('refuses a package that lies elsewhere than its row says', () => {
    const files = { 'packages/client/package.json': '{ "name": "@pagakit/client" }' }
    expect(only(check(files))?.problem).toContain('packages/client has no row')
  })
})

describe('globals', () => {
  test.each([
    ['packages/core/contract/src/a.ts', 'process.env'],
    ['packages/core/client/src/a.ts', 'Date.now()'],
    ['packages/core/client/src/a.ts', 'setTimeout(run, 1)'],
    ['packages/core/client/src/a.ts', 'crypto.getRandomValues(bytes)'],
    ['packages/core/models/src/a.ts', 'fetch(url)'],
    ['packages/core/codecs/src/a.ts', 'document.title'],
    ['packages/core/signing/src/a.ts', 'process.env'],
    ['packages/core/signing/src/a.ts', 'Buffer.from(text)'],
    ['packages/transports/ky/src/a.ts', 'process.version'],
    ['packages/adapters/business/src/a.ts', 'process.exit()'],
  ])('refuses in %s the expression %s', (file, text) => {
    expect(only(check({ [file]: text }))).toMatchObject({ file, line: 1 })
  })

  test.each([
    ['packages/core/client/src/platform-runtime.ts', 'Date.now(); crypto.getRandomValues(bytes)'],
    ['packages/core/client/src/a.ts', 'new Date(given)'],
    ['packages/core/signing/src/a.ts', 'crypto.subtle.digest(name, bytes)'],
    ['packages/core/signing/src/a.ts', 'globalThis.process?.getBuiltinModule("node:crypto")'],
    ['packages/transports/ky/src/a.ts', 'fetch(url); setTimeout(run, 1)'],
    ['packages/adapters/business/src/a.ts', 'globalThis.process?.env'],
    ['packages/adapters/connect/src/a.ts', 'window.open(url)'],
    ['packages/core/client/src/a.test.ts', 'Date.now()'],
  ])('lets pass in %s the expression %s', (file, text) => {
    expect(check({ [file]: text })).toEqual([])
  })
})

test('refuses packages that import each other in a circle, and names the way round', () => {
  const open: LayerTable = Object.fromEntries(
    Object.entries(layerTable).map(([name, row]) => [name, { ...row, packages: 'all' }]),
  )
  const finding = only(
    check(
      {
        'packages/core/contract/src/a.ts': "import type { B } from '@pagakit/client'",
        'packages/core/client/src/b.ts': "import type { A } from '@pagakit/contract'",
      },
      open,
    ),
  )
  expect(finding?.problem).toMatch(/circle: (@pagakit\/(contract|client)( -> )?){3}/)
})
