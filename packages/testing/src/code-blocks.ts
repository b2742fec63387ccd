import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../../', import.meta.url)

/** One piece of code that a page shows. */
export interface CodeBlock {
  /** Where it stands: `packages/adapters/business/README.md:8`. */
  readonly place: string
  readonly code: string
}

/** The blocks of TypeScript of a page, by its path from the root of the repository. */
export function codeBlocks(page: string): CodeBlock[] {
  const text = readFileSync(new URL(page, root), 'utf8')
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length + 1
    return { place: `${page}:${line}`, code: match[1] ?? '' }
  })
}

/** The folder of the repository. */
export const repositoryRoot: string = fileURLToPath(root)
