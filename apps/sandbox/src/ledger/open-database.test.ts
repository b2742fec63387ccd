import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isPagaError } from '@pagakit/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../ask-business.fixture.ts'
import { openDatabase } from './open-database.ts'
import { schema, schemaVersion } from './schema.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pagakit-sandbox-'))
  file = join(folder, 'books.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

function send(ask: Ask, reference: string): ReturnType<Ask> {
  const body = `{"referenceNumber":"${reference}","amount":100,"destinationAccount":"@adaeze"}`
  return ask('moneyTransfer', body, `${reference}100@adaeze`)
}

function problemOf(open: () => unknown): string {
  try {
    open()
  } catch (error) {
    if (isPagaError(error)) return `${error.code} ${error.params['setting']} ${error.message}`
    throw error
  }
  return 'none'
}

test('continues the books of a file', async () => {
  const first = await testSandbox({ data: file })
  await send(first.ask, 'SEND-A')
  const before = { balances: first.sandbox.ledger.balances(), entries: first.sandbox.ledger.entries() }
  await first.sandbox.close()

  const second = await testSandbox({ data: file })
  expect(second.sandbox.ledger.balances()).toEqual(before.balances)
  expect(second.sandbox.ledger.entries()).toEqual(before.entries)
  expect((await send(second.ask, 'SEND-A')).body).toMatchObject({ responseCode: 105 })
  expect((await send(second.ask, 'SEND-B')).body).toMatchObject({ responseCode: 0 })
  expect(second.sandbox.ledger.balance('organisation')).toBe('999800')
  await second.sandbox.close()
})

test('continues them under other credentials: a reference stays used', async () => {
  const first = await testSandbox({ data: file })
  await send(first.ask, 'SEND-A')
  await first.sandbox.close()
  const business = { principal: 'ANOTHER', credentials: 'ANOTHER', hashKey: 'TESTHASHKEY' }
  const second = await testSandbox({ data: file, business })
  const response = await second.sandbox.fetch(
    'http://localhost/paga-webservices/business-rest/secured/getOperationStatus',
    {
      method: 'POST',
      body: '{"referenceNumber":"SEND-A"}',
      headers: {
        principal: 'ANOTHER',
        credentials: 'ANOTHER',
        // printf %s 'SEND-ATESTHASHKEY' | openssl dgst -sha512
        hash: '779409cdba261296d98b6d46de5a1ce66a1e2b9ef30a186711051829cc94a282864181954b223941dd24c15f26ae21517b676b7b71d1ae4bc07208487e6809c2',
      },
    },
  )
  expect(await response.json()).toMatchObject({ responseCode: 0, referenceNumber: 'SEND-A' })
  await second.sandbox.close()
})

test('refuses a file another sandbox has open', async () => {
  const first = await testSandbox({ data: file })
  expect(problemOf(() => openDatabase(file))).toContain('is in use by another process')
  await first.sandbox.close()
  openDatabase(file).close()
})

test.each([
  ['that is no SQLite file', 'The quick brown fox jumps over the lazy dog. '.repeat(50)],
  ['with something before the SQLite header', 'xSQLite format 3\0'.padEnd(4096, '\0')],
])('refuses a file %s, and leaves it as it is', (_, content) => {
  writeFileSync(file, content)
  expect(problemOf(() => openDatabase(file))).toContain('is not a SQLite file')
  expect(readFileSync(file, 'utf8')).toBe(content)
})

test('refuses the database of another program, and leaves it as it is', () => {
  const other = new DatabaseSync(file)
  other.exec('CREATE TABLE recipe (name TEXT)')
  other.close()
  const before = readFileSync(file)
  expect(problemOf(() => openDatabase(file))).toContain('of another program')
  expect(readFileSync(file)).toEqual(before)
})

test('refuses books of another version', () => {
  openDatabase(file).close()
  const database = new DatabaseSync(file)
  database.exec('PRAGMA user_version = 99')
  database.close()
  expect(problemOf(() => openDatabase(file))).toContain('another version')
})

test('has a version for these very tables: give changed ones another, or older files are called damaged', () => {
  const digest = createHash('sha256').update(schema).digest('hex')
  // The text of the tables | openssl dgst -sha256
  expect([schemaVersion, digest]).toEqual([
    5,
    '8fd19bbf49506202b5195ae01e6ddffcc980fef595bb074a1ac155622b967594',
  ])
})

test('refuses damaged books', async () => {
  const { sandbox, ask } = await testSandbox({ data: file })
  for (let index = 0; index < 50; index += 1) await send(ask, `SEND-${index}-A`)
  await sandbox.close()
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0x5a, 4096, bytes.length))
  expect(problemOf(() => openDatabase(file))).toContain('is damaged')
})

test('writes a commit to the disk before it is answered', () => {
  const database = openDatabase(file)
  // 2 is FULL.
  expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
  database.close()
})

test('lets the log beside the file grow to a few MiB only, however much is written', async () => {
  const { sandbox, ask } = await testSandbox({ data: file })
  for (let index = 0; index < 400; index += 1) await send(ask, `SEND-${index}-A`)
  const written = statSync(`${file}-wal`).size + statSync(file).size
  expect(written).toBeLessThan(6 * 2 ** 20)
  await sandbox.close()
  expect(existsSync(`${file}-wal`)).toBe(false)
})

test('refuses a file in a folder that does not exist', () => {
  expect(problemOf(() => openDatabase(join(folder, 'nowhere', 'books.sqlite')))).toContain('cannot be opened')
})

test('keeps no credentials, hash key, token or PIN in the file', async () => {
  const business = { principal: 'P', credentials: 'CANARY-CREDENTIALS', hashKey: 'CANARY-HASH-KEY' }
  const { sandbox } = await testSandbox({ data: file, business, adminToken: 'CANARY-TOKEN' })
  await sandbox.close()
  expect(readFileSync(file, 'latin1')).not.toContain('CANARY')
})
