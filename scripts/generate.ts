// Writes what follows from the descriptors: the client interfaces, the reference pages, the list of public names.
// With --check it writes nothing and fails if a file is stale.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { documentedApis } from './generate/documented-apis.ts'
import { staleFiles } from './generate/generated-file.ts'
import { generatedFiles } from './generate/generated-files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const isCheck = process.argv.includes('--check')

const files = generatedFiles(root, documentedApis)
const stale = staleFiles(root, files)
for (const { path, text } of stale) {
  const verb = text === undefined ? 'removed' : 'written'
  console.log(`${isCheck ? 'stale  ' : verb} ${path}`)
  if (!isCheck) write(join(root, path), text)
}
if (stale.length === 0) console.log(`${files.length} generated files are up to date`)
if (isCheck && stale.length > 0) {
  console.error('Run `pnpm generate` and commit what it writes.')
  process.exit(1)
}

function write(path: string, text: string | undefined): void {
  if (text === undefined) {
    rmSync(path)
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
