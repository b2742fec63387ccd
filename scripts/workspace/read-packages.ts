import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** The members of a package.json that the checks read. */
export interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly engines?: Readonly<Record<string, string>>
  readonly files?: readonly string[]
  readonly exports?: Readonly<Record<string, unknown>>
  readonly license?: string
  readonly type?: string
  readonly sideEffects?: boolean
  readonly publishConfig?: Readonly<Record<string, string>>
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** One package of the workspace, as it lies on disk. */
export interface WorkspacePackage {
  readonly name: string
  /** Path from the root of the repository, with `/`. */
  readonly folder: string
  readonly manifest: Manifest
  /** The TypeScript files under `src`, as paths from the package's folder, with `/`. */
  readonly sources: readonly string[]
}

/** Reads every package under `packages/` and `apps/`. */
export function readPackages(root: string): WorkspacePackage[] {
  return ['packages', 'apps'].flatMap((folder) => foldersWithManifest(root, folder)).map(readPackage(root))
}

/** True for a test of behaviour (`.test.ts`), of types (`.test-d.ts`), and for what such tests share (`.fixture.ts`). */
export function isForTests(file: string): boolean {
  return /\.(test|test-d|fixture)\.tsx?$/.test(file)
}

function foldersWithManifest(root: string, folder: string): string[] {
  const path = join(root, folder)
  if (existsSync(join(path, 'package.json'))) return [folder]
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap((entry) => foldersWithManifest(root, posix.join(folder, entry.name)))
}

function readPackage(root: string): (folder: string) => WorkspacePackage {
  return (folder) => {
    // The shape of a package.json is npm's, and a wrong member fails the check that reads it.
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest
    return { name: manifest.name, folder, manifest, sources: sourcesOf(join(root, folder)) }
  }
}

function sourcesOf(folder: string): string[] {
  if (!existsSync(join(folder, 'src'))) return []
  return readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mts|cts)$/.test(file))
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .sort()
}
