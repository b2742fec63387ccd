import { execFile } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createSandbox, type Sandbox } from '@pagakit/sandbox'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type CodeBlock, codeBlocks, repositoryRoot } from './code-blocks.ts'
import { typescriptCompiler } from './typescript-compiler.ts'

const run = promisify(execFile)
const here = fileURLToPath(new URL('.', import.meta.url))

// What a reader has at hand, and the pages need not show.
const atHand = `
import type { BusinessClient } from '@pagakit/business'
import type { CollectClient } from '@pagakit/collect'
import type { Connect } from '@pagakit/connect'
import type {} from '@pagakit/connect/button'
import type { ConnectUser, StoredToken } from '@pagakit/connect-server'
import type { MerchantClient } from '@pagakit/merchant'
import type { ObjectShape, Transport } from '@pagakit/contract'
import type { DatabaseSync } from 'node:sqlite'
import type { CollectEvent, FetchHandler, StatusAnswer } from '@pagakit/notifications'
declare global {
  const environment: 'test' | 'live'
  const principal: string
  const credentials: string
  const hashKey: string
  const oldKey: string
  const newKey: string
  const hash: string
  const received: string
  const hashOfAnotherProgram: string
  const shape: ObjectShape
  const transport: Transport
  const business: BusinessClient
  const merchant: MerchantClient
  const collect: CollectClient
  const connect: Connect<unknown>
  const state: string
  const codeChallenge: string
  const showReceipt: (receipt: unknown) => void
  const report: (problem: unknown) => void
  const ada: ConnectUser
  const user: string
  const code: string
  const codeVerifier: string
  const publicId: string
  const payment: { referenceNumber: string; amount: string; merchantCustomerReference: string }
  const db: { query(sql: string, values: readonly unknown[]): Promise<{ sealed: string } | undefined> }
  const seal: (user: string, token: StoredToken) => Promise<string>
  const unseal: (user: string, sealed: string) => Promise<StoredToken | undefined>
  const referenceNumber: string
  const username: string
  const password: string
  const database: DatabaseSync
  const webhook: FetchHandler
  const reverse: FetchHandler
  const isInHistory: (reference: string, amount: string) => Promise<boolean>
  const statusOf: (reference: string) => Promise<StatusAnswer>
  type Connection = {
    query(text: string, values: unknown[]): Promise<{ rowCount: number | null; rows: any[] }>
  }
  const pool: Connection
  const inTransaction: <Result>(work: (connection: Connection) => Promise<Result>) => Promise<Result>
  const credit: (event: CollectEvent, shop: DatabaseSync) => void
  const deposit: {
    referenceNumber: string
    destinationBankUUID: string
    destinationBankAccountNumber: string
    recipientPhoneNumber: string
  }
  const tracer: { startActiveSpan<Value>(name: string, run: () => Value): Value }
}
`

const pages = globSync(['README.md', 'packages/*/*/README.md', 'apps/*/README.md'], { cwd: repositoryRoot })

/** Type-checks blocks as strictly as the packages themselves; gives what TypeScript says, by the place of the block. */
async function typeErrors(blocks: readonly CodeBlock[]): Promise<string> {
  const cache = join(here, '../node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'readme-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const compilerOptions = {
    types: ['node'],
    noUnusedLocals: false,
    declaration: false,
    isolatedDeclarations: false,
  }
  const base = join(repositoryRoot, 'tsconfig.base.json')
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: base, compilerOptions, include: ['*.ts'] }),
  )
  writeFileSync(join(folder, 'at-hand.ts'), atHand)
  blocks.forEach(({ code }, index) => {
    writeFileSync(join(folder, `block-${index}.ts`), `${code}\nexport {}\n`)
  })
  const checked = run(process.execPath, [typescriptCompiler, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    timeout: 60_000,
  })
  const said = await checked.then(
    ({ stdout }) => stdout,
    (error: unknown) => String(Reflect.get(Object(error), 'stdout')),
  )
  return said.replace(/block-(\d+)\.ts/g, (_, index) => blocks[Number(index)]?.place ?? '')
}

test('every block of TypeScript on a front page is correct', async () => {
  const blocks = pages.flatMap(codeBlocks)
  const shown = new Set(blocks.map(({ place }) => place.split(':')[0]))
  expect([...shown]).toEqual(expect.arrayContaining(['README.md', 'packages/adapters/business/README.md']))
  expect(await typeErrors(blocks)).toBe('')
}, 60_000)

test('a block that is wrong would be seen, and where it stands', async () => {
  const wrong = { place: 'README.md:1', code: "await business.getBanks({ local: 'en-NG' })" }
  expect(await typeErrors([wrong])).toContain('README.md:1(1,')
}, 60_000)

describe('the first blocks of the Business README, run as they stand', () => {
  const [quickStart, inTests] = codeBlocks('packages/adapters/business/README.md')

  /** Runs a block in a process of its own, with these variables and no others. */
  async function output(
    block: CodeBlock | undefined,
    env: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const flags = ['--conditions=@pagakit/source', '--no-warnings', '--input-type=module-typescript']
    const { stdout } = await run(process.execPath, [...flags, '-e', block?.code ?? ''], {
      cwd: here,
      env,
      timeout: 30_000,
    })
    return stdout
  }

  async function startSandbox(): Promise<{ sandbox: Sandbox; env: Record<string, string> }> {
    const sandbox = await createSandbox()
    onTestFinished(() => sandbox.close())
    const { business } = await sandbox.listen()
    const env = {
      PAGA_ENVIRONMENT: business.environment.baseUrl,
      PAGA_BUSINESS_PRINCIPAL: business.principal,
      PAGA_BUSINESS_CREDENTIALS: business.credentials,
      PAGA_BUSINESS_HASH_KEY: business.hashKey,
    }
    return { sandbox, env }
  }

  test('make a payment', async () => {
    const { sandbox, env } = await startSandbox()
    expect(await output(quickStart, env)).toMatch(/^successful \S+\n$/)
    expect(sandbox.journal.entries().map(({ operation }) => operation)).toEqual(['moneyTransfer'])
  }, 30_000)

  test('settle a payment whose answer was lost, and pay once', async () => {
    const { sandbox, env } = await startSandbox()
    sandbox.faults.add({ kind: 'lose-answer', operation: 'moneyTransfer' })
    expect(await output(quickStart, env)).toBe('successful\n')
    const operations = sandbox.journal.entries().map(({ operation }) => operation)
    expect(operations).toEqual(['moneyTransfer', 'getOperationStatus'])
  }, 30_000)

  test('need no account, nor a socket', async () => {
    expect(await output(inTests)).toBe('')
  }, 30_000)

  test('stand before line 20 of the page', () => {
    expect(Number(quickStart?.place.split(':')[1])).toBeLessThan(20)
  })
})
