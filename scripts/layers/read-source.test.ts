import { describe, expect, test } from 'vitest'
import { readSource } from './read-source.ts'

const importsOf = (text: string): string[] => namesOf(text, 'import')
const globalsOf = (text: string): string[] => namesOf(text, 'global')

function namesOf(text: string, kind: 'import' | 'global'): string[] {
  return readSource('file.ts', text)
    .filter((use) => use.kind === kind)
    .map((use) => use.name)
}

describe('imports', () => {
  test.each([
    ["import 'a'"],
    ["import b, { c } from 'a'"],
    ["import type { B } from 'a'"],
    ["export { b } from 'a'"],
    ["export * from 'a'"],
    ["export type { B } from 'a'"],
    ["const b = await import('a')"],
    ["type B = import('a').B"],
    ["const b = value as { c: import('a').C }"],
    ["import b = require('a')"],
    ["const b = require('a')"],
  ])('sees %s', (text) => {
    expect(importsOf(text)).toEqual(['a'])
  })

  test('takes neither a comment nor a text for an import', () => {
    expect(importsOf("// import 'a'\nconst b = \"import 'a'\"")).toEqual([])
  })

  test('names the line', () => {
    expect(readSource('file.ts', "\n\nimport 'a'")).toEqual([{ kind: 'import', name: 'a', line: 3 }])
  })
})

describe('globals', () => {
  test.each([
    ['fetch(url)', 'fetch'],
    ['globalThis.fetch(url)', 'fetch'],
    ['globalThis["fetch"](url)', 'fetch'],
    ['const send = { fetch }', 'fetch'],
    ['process.env["HOME"]', 'process.env'],
    [
      '(globalThis as { process?: Node }).process?.getBuiltinModule?.("node:crypto")',
      'process.getBuiltinModule',
    ],
    ['const node = globalThis.process; node?.env', 'process.env'],
    ['const node: Node = Reflect.get(globalThis, "process"); node.exit()', 'process.exit'],
    ['const { process } = globalThis; process.env', 'process.env'],
    ['const { subtle } = globalThis.crypto', 'crypto.subtle'],
    ['declare const process: Node; process.env', 'process.env'],
    ['new Date()', 'new Date()'],
    ['new globalThis.Date()', 'new Date()'],
    ['Date()', 'Date()'],
    ['Date.now()', 'Date.now'],
    ['inspect(globalThis)', 'globalThis'],
  ])('sees in %s the global %s', (text, global) => {
    expect(globalsOf(text)).toContain(global)
  })

  test.each([
    ['client.fetch(url)'],
    ['const settings = { fetch: 1 }'],
    ['function call(fetch: Fetch) { fetch(url) }'],
    ['const { fetch } = settings; fetch(url)'],
    ["import { fetch } from 'a'; fetch(url)"],
    ["export { fetch } from 'a'"],
    ['interface Settings { fetch: typeof fetch }'],
    ['class Road { fetch = 1; #fetch = 2 }'],
  ])('sees none called fetch in %s', (text) => {
    expect(globalsOf(text)).not.toContain('fetch')
  })

  test('lets a Date made of a given time pass', () => {
    expect(globalsOf('new Date(0)')).not.toContain('new Date()')
  })
})

test('refuses a file that does not parse, and names it', () => {
  expect(() => readSource('broken.ts', 'const =')).toThrow(/broken\.ts does not parse/)
})
