import { describe, expect, test } from 'vitest'
import { makeTree } from '../workspace/make-tree.ts'
import type { Manifest } from '../workspace/read-packages.ts'
import { checkPackage } from './check-package.ts'

const built = { types: './dist/index.d.ts', default: './dist/index.js' }
const plain = { '@pagakit/source': './src/index.ts', ...built }
const guarded = {
  workerd: built,
  'edge-light': built,
  deno: built,
  bun: built,
  browser: null,
  ...plain,
}
const good: Manifest = {
  name: '@pagakit/example',
  license: 'MIT',
  type: 'module',
  sideEffects: false,
  engines: { node: '>=22.12' },
  files: ['dist', 'src', '!**/*.test.ts', '!**/*.test-d.ts'],
  exports: { '.': plain, './package.json': './package.json' },
  publishConfig: { access: 'public' },
}

/** The problems of the good package with these members instead. */
function problemsOf(
  members: object,
  holdsSecrets = false,
  files: Record<string, string> = { 'a/README.md': '' },
): string[] {
  const found = { name: good.name, folder: 'a', manifest: { ...good, ...members }, sources: [] }
  return checkPackage(makeTree(files), found, holdsSecrets).map(({ file, problem }) => `${file}: ${problem}`)
}

test('finds nothing in a package that keeps the rules', () => {
  expect(problemsOf({})).toEqual([])
  expect(problemsOf({ exports: { '.': guarded } }, true)).toEqual([])
})

test('refuses a package without a README', () => {
  expect(problemsOf({}, false, {})).toEqual(['a/package.json: has no README.md beside it'])
})

test.each([
  ['license', 'ISC'],
  ['type', 'commonjs'],
  ['sideEffects', true],
  ['publishConfig', { access: 'restricted' }],
  ['engines', undefined],
  ['exports', undefined],
  ['files', ['dist', 'src', '!**/*.test.ts']],
])('refuses another %s', (name, value) => {
  expect(problemsOf({ [name]: value })).toHaveLength(1)
})

test.each(['preinstall', 'install', 'postinstall', 'prepare'])('refuses a %s script', (name) => {
  expect(problemsOf({ scripts: { [name]: 'node x.js' } })).toEqual([expect.stringContaining(`"${name}"`)])
})

test('refuses a fourth library, and does not count packages of this repository', () => {
  const ours = { '@pagakit/contract': 'workspace:^' }
  expect(problemsOf({ dependencies: { ...ours, a: '1', b: '1' }, peerDependencies: { c: '1' } })).toEqual([])
  expect(problemsOf({ dependencies: { a: '1', b: '1', c: '1', d: '1' } })).toEqual([
    expect.stringContaining('a, b, c, d'),
  ])
})

describe('exports', () => {
  test('refuses a package with secrets that a browser could load', () => {
    expect(problemsOf({ exports: { '.': plain } }, true)).toHaveLength(1)
  })

  test('refuses `browser` before the runtimes of servers', () => {
    const { browser, ...rest } = guarded
    expect(problemsOf({ exports: { '.': { browser, ...rest } } }, true)).toHaveLength(1)
  })

  test('refuses `types` before the source condition', () => {
    const { types, ...rest } = plain
    expect(problemsOf({ exports: { '.': { types, ...rest } } })).toHaveLength(1)
  })

  test('refuses an entry whose source, types and code are not the same module', () => {
    expect(
      problemsOf({ exports: { './json': { ...plain, '@pagakit/source': './src/json/index.ts' } } }),
    ).toHaveLength(1)
  })
})
