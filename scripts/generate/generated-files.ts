import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Api } from '@pagakit/contract'
import { clientInterface } from './client-interface.ts'
import { differencesPage } from './differences-page.ts'
import type { GeneratedFile } from './generated-file.ts'
import { publicNamesPage } from './public-names.ts'
import { referencePages } from './reference-pages.ts'

/** Everything that follows from the descriptors of the Business API and from the packages under a root. */
export function generatedFiles(root: string, businessApi: Api): readonly GeneratedFile[] {
  return [
    {
      path: 'packages/adapters/business/src/business-client.generated.ts',
      text: formatted(root, clientInterface({ api: businessApi, prefix: 'Business', variable: 'business' })),
    },
    ...referencePages(businessApi, 'Business API'),
    {
      path: 'docs/reference/business/differences.md',
      text: differencesPage(businessApi, {
        accepted: readJson(root, 'vectors/operations/accepted-differences.json'),
        ledger: readJson(root, 'vectors/operations/business-merchant.json'),
      }),
    },
    { path: 'docs/reference/public-names.md', text: publicNamesPage(root) },
  ]
}

/** The house's formatter, so that a generated file passes the same check as one written by hand. */
function formatted(root: string, source: string): string {
  const run = spawnSync('biome', ['format', '--stdin-file-path=generated.ts'], {
    input: source,
    encoding: 'utf8',
    cwd: root,
  })
  if (run.status === 0) return run.stdout
  throw new Error(`biome could not format the generated source: ${run.error?.message ?? run.stderr}`)
}

/** What lies there is compared with the descriptors by a test, so its type is not doubted here. */
function readJson<Content>(root: string, path: string): Content {
  const content: Content = JSON.parse(readFileSync(join(root, path), 'utf8'))
  return content
}
