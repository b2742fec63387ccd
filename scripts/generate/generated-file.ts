import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One file that is written, never edited: where it lies, from the root of the repository, and what it says. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

/** Everything that matches is generated; what nothing generates any more is stale too. */
const GENERATED = ['docs/reference/**/*.md', 'packages/*/*/src/*.generated.ts']

/** A file that does not say what it should; without a text it should not be there. */
export interface StaleFile {
  readonly path: string
  readonly text: string | undefined
}

/** Compares what should be there with what lies in a folder. */
export function staleFiles(root: string, files: readonly GeneratedFile[]): readonly StaleFile[] {
  const wanted = new Set(files.map(({ path }) => path))
  const left = globSync(GENERATED, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !wanted.has(path))
    .toSorted()
  return [
    ...files.filter(({ path, text }) => read(join(root, path)) !== text),
    ...left.map((path) => ({ path, text: undefined })),
  ]
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
