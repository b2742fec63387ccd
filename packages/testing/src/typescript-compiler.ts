import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The file of TypeScript's one command, to be run by a Node. */
export const typescriptCompiler: string = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin/tsc',
)
