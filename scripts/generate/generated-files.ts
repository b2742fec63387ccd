import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Api } from '@pagakit/contract'
import { behavioursByApi } from '../../apps/sandbox/src/behaviours-by-api.ts'
import { clientInterface } from './client-interface.ts'
import { differencesPage } from './differences-page.ts'
import { faultPage } from './fault-page.ts'
import type { GeneratedFile } from './generated-file.ts'
import { publicNamesPage } from './public-names.ts'
import { referencePages } from './reference-pages.ts'
import { sandboxPage } from './sandbox-page.ts'

/** Everything that follows from the descriptors of the APIs and from the packages under a root. */
export function generatedFiles(root: string, apis: readonly Api[]): readonly GeneratedFile[] {
  return [
    ...apis.flatMap((api) => filesOf(api, root)),
    { path: 'docs/reference/sandbox.md', text: sandboxPage(apis, behavioursByApi) },
    { path: 'docs/reference/faults.md', text: faultPage() },
    { path: 'docs/reference/public-names.md', text: publicNamesPage(root) },
  ]
}

function filesOf(api: Api, root: string): readonly GeneratedFile[] {
  const { name } = api
  const prefix = name.charAt(0).toUpperCase() + name.slice(1)
  const ledgerFile = ledgers[name] ?? 'vectors/operations/business-merchant.json'
  return [
    {
      path: `packages/adapters/${adapters[name] ?? name}/src/${name}-client.generated.ts`,
      text: formatted(
        root,
        clientInterface({ api: ofCallers(api), prefix, variable: name, caller: callers[name] }),
      ),
    },
    ...referencePages(api, `${prefix} API`),
    {
      path: `docs/reference/${name}/differences.md`,
      text: differencesPage(api, {
        accepted: readJson(root, 'vectors/operations/accepted-differences.json'),
        ledger: readJson(root, ledgerFile),
        ledgerFile,
      }),
    },
  ]
}

/** The ledger of an API, where it is not the first one. */
const ledgers: Readonly<Record<string, string>> = {
  collect: 'vectors/operations/collect-connect.json',
  connect: 'vectors/operations/collect-connect.json',
}

/** The folder of an API's adapter, where it is not called like the API. */
const adapters: Readonly<Record<string, string>> = { connect: 'connect-server' }

/** What has the methods in examples, where it is not the client itself. */
const callers: Readonly<Record<string, string>> = { connect: "connect.forUser('user-42')" }

/** Without the calls that only its client makes: where operations are done for a user, those that get the tokens. */
function ofCallers(api: Api): Api {
  const entries = Object.entries(api.operations)
  const forUsers = entries.filter(([, { permission }]) => permission !== undefined)
  return forUsers.length === 0 ? api : { ...api, operations: Object.fromEntries(forUsers) }
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
