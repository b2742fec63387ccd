import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Finding } from '../workspace/finding.ts'
import type { Manifest, WorkspacePackage } from '../workspace/read-packages.ts'
import type { Refusal } from '../workspace/refusal.ts'
import { refuseExport } from './check-exports.ts'

const MOST_LIBRARIES = 3
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish']
const SHIPPED_FILES = ['dist', 'src', '!**/*.test.ts', '!**/*.test-d.ts']

/** What every published package says in the same words. */
const SAME_EVERYWHERE = {
  license: 'MIT',
  type: 'module',
  sideEffects: false,
  publishConfig: { access: 'public' },
} as const satisfies Partial<Manifest>

/** Holds one package that is published against the rules of the house. */
export function checkPackage(root: string, found: WorkspacePackage, holdsSecrets: boolean): Finding[] {
  const { folder, manifest } = found
  const refusals = [
    refuseMissingReadme(root, folder),
    ...refuseMembers(manifest),
    ...Object.entries(manifest.exports ?? {}).map(([path, entry]) => refuseExport(path, entry, holdsSecrets)),
    ...INSTALL_SCRIPTS.map((name) => refuseScript(manifest, name)),
    refuseLibraries(manifest),
  ]
  const file = `${folder}/package.json`
  return refusals.flatMap((refusal) => (refusal === undefined ? [] : [{ file, ...refusal }]))
}

function refuseMissingReadme(root: string, folder: string): Refusal | undefined {
  if (existsSync(join(root, folder, 'README.md'))) return undefined
  return {
    problem: 'has no README.md beside it',
    fix: 'Write one: what it is for, and code by line 20; npm shows it.',
  }
}

function refuseMembers(manifest: Manifest): Refusal[] {
  const different = Object.entries(SAME_EVERYWHERE).filter(
    ([name, wanted]) => !isDeepStrictEqual(Reflect.get(manifest, name), wanted),
  )
  const missing = SHIPPED_FILES.filter((pattern) => !manifest.files?.includes(pattern))
  return [
    ...different.map(([name, wanted]) => ({
      problem: `has no "${name}": ${JSON.stringify(wanted)}`,
      fix: 'Every published package says the same; write it so.',
    })),
    ...missing.map((pattern) => ({ problem: `has no ${pattern} in "files"`, fix: 'Add it.' })),
    ...(manifest.engines?.['node'] === undefined
      ? [{ problem: 'has no "engines"', fix: 'Write "engines": { "node": ">=22.12" }.' }]
      : []),
    ...(manifest.exports === undefined
      ? [{ problem: 'has no "exports"', fix: 'Name the entry points; nothing else can be imported then.' }]
      : []),
  ]
}

function refuseScript({ scripts }: Manifest, name: string): Refusal | undefined {
  if (scripts?.[name] === undefined) return undefined
  return {
    problem: `runs "${name}" when somebody installs it`,
    fix: 'Remove the script; do the work in build.',
  }
}

function refuseLibraries({
  dependencies,
  peerDependencies,
  optionalDependencies,
}: Manifest): Refusal | undefined {
  const names = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })
  const libraries = names.filter((name) => !name.startsWith('@pagakit/'))
  if (libraries.length <= MOST_LIBRARIES) return undefined
  return {
    problem: `depends on ${libraries.length} libraries of other people: ${libraries.join(', ')}`,
    fix: `At most ${MOST_LIBRARIES}: do without one.`,
  }
}
