import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Finding } from '../workspace/finding.ts'
import { isForTests, readPackages, type WorkspacePackage } from '../workspace/read-packages.ts'
import type { Refusal } from '../workspace/refusal.ts'
import { refuseGlobal } from './check-global.ts'
import { packageOf, refuseImport } from './check-import.ts'
import { findCycle } from './find-cycle.ts'
import type { LayerRow, LayerTable } from './layer-table.ts'
import { readSource, type Use } from './read-source.ts'

/** Holds every package under `root` against the table: its package.json, its imports, its globals, and circles. */
export function checkLayers(root: string, table: LayerTable): Finding[] {
  const edges = new Map<string, Set<string>>()
  const findings = readPackages(root).flatMap((found) => {
    const row = Object.hasOwn(table, found.name) ? table[found.name] : undefined
    if (row?.folder !== found.folder) return [missingRow(found)]
    const uses = [
      ...usesOfManifest(found),
      ...found.sources.flatMap((source) => usesOfFile(root, found, source)),
    ]
    edges.set(found.name, packagesIn(uses, found.name))
    return uses.flatMap((use) => checkUse(use, found, row))
  })
  return [...findings, ...checkCycle(edges)]
}

const TABLE = 'scripts/layers/layer-table.ts'

/** Something taken from outside, and by which file. */
interface FileUse extends Omit<Use, 'line'> {
  /** Path from the package's folder. */
  readonly source: string
  readonly line?: number
  readonly forTests: boolean
}

/** The names in a package.json count as imports; those it has only for development, as imports of a test. */
function usesOfManifest({ manifest }: WorkspacePackage): FileUse[] {
  const { dependencies, peerDependencies, optionalDependencies, devDependencies } = manifest
  const usesOf = (names: object, forTests: boolean): FileUse[] =>
    Object.keys(names).map((name) => ({ kind: 'import', name, source: 'package.json', forTests }))
  return [
    ...usesOf({ ...dependencies, ...peerDependencies, ...optionalDependencies }, false),
    ...usesOf(devDependencies ?? {}, true),
  ]
}

function usesOfFile(root: string, { folder }: WorkspacePackage, source: string): FileUse[] {
  const uses = readSource(source, readFileSync(join(root, folder, source), 'utf8'))
  return uses.map((use) => ({ ...use, source, forTests: isForTests(source) }))
}

function packagesIn(uses: readonly FileUse[], self: string): Set<string> {
  const names = uses.flatMap(({ kind, name }) => (kind === 'import' ? (packageOf(name) ?? []) : []))
  return new Set(names.filter((name) => name !== self))
}

function checkUse(use: FileUse, { name, folder }: WorkspacePackage, row: LayerRow): Finding[] {
  const refusal = refuseUse(use, name, row)
  const place = {
    file: posix.join(folder, use.source),
    ...(use.line === undefined ? {} : { line: use.line }),
  }
  return refusal === undefined ? [] : [{ ...place, ...refusal }]
}

function refuseUse(
  { kind, name, source, forTests }: FileUse,
  self: string,
  row: LayerRow,
): Refusal | undefined {
  if (kind === 'import') return refuseImport(name, { name: self, row, source, isTest: forTests })
  return forTests ? undefined : refuseGlobal(name, row, source)
}

function checkCycle(edges: ReadonlyMap<string, ReadonlySet<string>>): Finding[] {
  const cycle = findCycle(edges)
  if (cycle === undefined) return []
  return [
    {
      file: TABLE,
      problem: `packages import each other in a circle: ${cycle.join(' -> ')}`,
      fix: 'Move what both need to a layer below them.',
    },
  ]
}

function missingRow({ folder, name }: WorkspacePackage): Finding {
  return {
    file: `${folder}/package.json`,
    problem: `${name} in ${folder} has no row in the layer table`,
    fix: `Add a row to ${TABLE}, or correct the name or the folder.`,
  }
}
