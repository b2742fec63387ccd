import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import type { Refusal } from '../workspace/refusal.ts'
import { type LayerRow, privatePackages, testLibraries } from './layer-table.ts'

/** Who imports. */
export interface Importer {
  readonly name: string
  readonly row: LayerRow
  /** The importing file as a path from the package's folder. */
  readonly source: string
  /** True for a test, which may import more. */
  readonly isTest: boolean
}

/** Why a module may not be imported here; undefined where it may. */
export function refuseImport(specifier: string, importer: Importer): Refusal | undefined {
  if (specifier.startsWith('.')) return refuseEscape(specifier, importer)
  if (specifier.startsWith('node:') || builtinModules.includes(specifier))
    return refuseNode(specifier, importer)
  if (specifier.startsWith('@pagakit/')) return refusePackage(specifier, importer)
  return refuseLibrary(specifier, importer)
}

/** The package of this repository a specifier names; undefined for anything else. */
export function packageOf(specifier: string): string | undefined {
  return /^@pagakit\/[^/]+/.exec(specifier)?.[0]
}

function refuseEscape(specifier: string, { source }: Importer): Refusal | undefined {
  if (!posix.join(posix.dirname(source), specifier).startsWith('..')) return undefined
  return {
    problem: `imports ${specifier}, which lies outside the package`,
    fix: 'Import the other package by its name; a test that needs more belongs in packages/testing/src.',
  }
}

function refuseNode(specifier: string, { name, row, isTest }: Importer): Refusal | undefined {
  if (isTest || row.reach === 'all') return undefined
  return {
    problem: `imports ${specifier}, but ${name} runs on every runtime`,
    fix: 'Use what every runtime has, or take it as a parameter.',
  }
}

function refusePackage(specifier: string, { name, row, source, isTest }: Importer): Refusal | undefined {
  const isItself = packageOf(specifier) === name
  if (isItself && isTest) return undefined
  if (isItself)
    return { problem: `imports itself as ${specifier}`, fix: 'Import the file by its relative path.' }
  const allowed =
    row.packages === 'all'
      ? !privatePackages.includes(packageOf(specifier) ?? '')
      : // A package.json names the whole package of which the row allows one subpath.
        row.packages.some((entry) =>
          isWithin(specifier, source === 'package.json' ? (packageOf(entry) ?? entry) : entry),
        )
  if (allowed) return undefined
  return {
    problem: `imports ${specifier}, but ${name} may import ${listOf(row.packages)}`,
    fix: 'Hand it in as a parameter, or move the code to the layer it belongs to; a test across layers belongs in packages/testing/src.',
  }
}

function refuseLibrary(specifier: string, { name, row, isTest }: Importer): Refusal | undefined {
  const allowed = [...row.libraries, ...(isTest ? testLibraries : [])]
  if (row.libraries === 'all' || allowed.some((entry) => isWithin(specifier, entry))) return undefined
  return {
    problem: `imports ${specifier}, but ${name} may use ${listOf(row.libraries)} of other people's libraries`,
    fix: 'Do without, or argue for a new entry in scripts/layers/layer-table.ts and in the table of the design.',
  }
}

function isWithin(specifier: string, entry: string): boolean {
  return specifier === entry || specifier.startsWith(`${entry}/`)
}

function listOf(names: readonly string[] | 'all'): string {
  if (names === 'all') return 'everything that is published'
  return names.length === 0 ? 'none' : names.join(', ')
}
