// Writes what follows from the descriptors: the client interfaces, the reference pages, the list of public names.
// With --check it writes nothing and fails if a file is stale.
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { businessApi } from '@pagakit/models/business'
import { clientInterface } from './generate/client-interface.ts'
import { publicNames } from './generate/public-names.ts'
import { type ReferencePage, referencePages } from './generate/reference-pages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const files: readonly ReferencePage[] = [
  {
    path: 'packages/adapters/business/src/business-client.generated.ts',
    text: formatted(clientInterface({ api: businessApi, prefix: 'Business', variable: 'business' })),
  },
  ...referencePages(businessApi, 'Business API'),
  { path: 'docs/reference/public-names.md', text: publicNamesPage() },
]

/** The house's formatter, so that a generated file passes the same check as one written by hand. */
function formatted(source: string): string {
  const run = spawnSync('biome', ['format', '--stdin-file-path=generated.ts'], {
    input: source,
    encoding: 'utf8',
    cwd: root,
  })
  if (run.status !== 0) throw new Error(`biome could not format the generated source: ${run.stderr}`)
  return run.stdout
}

function publicNamesPage(): string {
  const packages = globSync('{packages/*/*,apps/*}/package.json', { cwd: root })
    .toSorted()
    .flatMap((path) => {
      const { name, private: isPrivate, exports } = JSON.parse(readFileSync(join(root, path), 'utf8'))
      if (isPrivate === true) return []
      return Object.entries<Record<string, string>>(exports).flatMap(([subpath, conditions]) => {
        const source = conditions['@pagakit/source']
        if (source === undefined) return []
        const names = publicNames(join(root, dirname(path), source)).map((exported) => `- ${exported}`)
        return [`## ${name}${subpath.slice(1)}\n\n${names.join('\n')}`]
      })
    })
  const warning = '<!-- Written by `pnpm generate`. A name that leaves this list is a breaking change. -->'
  return `${warning}\n\n# Public names\n\n${packages.join('\n\n')}\n`
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return undefined
  }
}

const isCheck = process.argv.includes('--check')
const stale = files.filter(({ path, text }) => read(path) !== text)
for (const { path, text } of stale) {
  console.log(`${isCheck ? 'stale  ' : 'written'} ${path}`)
  if (isCheck) continue
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
if (stale.length === 0) console.log(`${files.length} generated files are up to date`)
if (isCheck && stale.length > 0) {
  console.error('Run `pnpm generate` and commit what it writes.')
  process.exit(1)
}
