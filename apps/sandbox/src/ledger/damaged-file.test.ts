import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isPagaError } from '@pagakit/contract'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, testSandbox } from '../ask-business.fixture.ts'
import type { AccountBalance } from '../ledger/ledger-reader.ts'
import type { Sandbox } from '../sandbox.ts'

// A file may be damaged anywhere. Then it is said so, or the damage is where no balance comes from.

let folder: string
let sound: string
let balances: readonly AccountBalance[]
/** A file as a crash leaves it, with all of its commits in the log beside it; and the balances after each of them. */
let crashed: string
const history: (readonly AccountBalance[])[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pagakit-sandbox-'))
  sound = join(folder, 'sound.sqlite')
  const { sandbox, ask } = await testSandbox({ data: sound })
  await use(sandbox, ask, 30)
  balances = sandbox.ledger.balances()
  await sandbox.close()
  await crash()
})
afterAll(() => rmSync(folder, { recursive: true }))

async function crash(): Promise<void> {
  const data = join(folder, 'used.sqlite')
  const { sandbox } = await testSandbox({ data })
  for (let count = 0; count < 20; count += 1) {
    history.unshift(sandbox.ledger.balances())
    sandbox.sales.add({ customer: '@adaeze', amount: '150', merchantReference: `INVOICE-${count}` })
  }
  history.unshift(sandbox.ledger.balances())
  crashed = join(folder, 'crashed.sqlite')
  for (const end of ['', '-wal']) copyFileSync(data + end, crashed + end)
  await sandbox.close()
}

/** Has something of everything happen, so many times. */
async function use(sandbox: Sandbox, ask: Ask, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    const reference = `SEND-${count}-A`
    const body = `{"referenceNumber":"${reference}","amount":${count + 1}.25,"destinationAccount":"@adaeze"}`
    await ask('moneyTransfer', body, `${reference}${count + 1}.25@adaeze`)
    sandbox.sales.add({ customer: '@adaeze', amount: '150', merchantReference: `INVOICE-${count}` })
  }
}

/** What can be wrong with the bytes of a file. */
interface Damage {
  readonly kind: 'a bit' | 'zeros' | 'noise' | 'the end cut off'
  /** Where, as a share of the file. */
  readonly at: number
  readonly bit: number
}

const damages = fc.record<Damage>({
  kind: fc.constantFrom('a bit', 'a bit', 'a bit', 'zeros', 'noise', 'the end cut off'),
  at: fc.double({ min: 0.000_1, max: 0.999_999, noNaN: true }),
  bit: fc.integer({ min: 0, max: 7 }),
})

function damage(file: string, { kind, at, bit }: Damage): void {
  const bytes = readFileSync(file)
  const offset = Math.floor(at * bytes.length)
  if (kind === 'a bit') bytes[offset] = (bytes[offset] ?? 0) ^ (1 << bit)
  else bytes.subarray(offset, offset + 100).fill(kind === 'zeros' ? 0 : 0xa5)
  writeFileSync(file, kind === 'the end cut off' ? bytes.subarray(0, offset) : bytes)
}

/** The balances in a file; undefined where it is said that it cannot be used. */
async function balancesIn(file: string): Promise<readonly AccountBalance[] | undefined> {
  try {
    const { sandbox } = await testSandbox({ data: file })
    try {
      return sandbox.ledger.balances()
    } finally {
      await sandbox.close()
    }
  } catch (error) {
    if (isPagaError(error) && error.params['setting'] === 'data') return undefined
    throw error
  }
}

test('damage anywhere in the file is told, or leaves every balance right', { timeout: 120_000 }, async () => {
  const file = join(folder, 'damaged.sqlite')
  let told = 0
  await fc.assert(
    fc.asyncProperty(damages, async (one) => {
      copyFileSync(sound, file)
      rmSync(`${file}-wal`, { force: true })
      damage(file, one)
      const found = await balancesIn(file)
      if (found === undefined) told += 1
      else expect(found).toEqual(balances)
    }),
    { numRuns: 300 },
  )
  expect(told).toBeGreaterThan(50)
})

test('damage anywhere in the log of a crashed sandbox is told, unless it may be a last commit that was cut short', {
  timeout: 120_000,
}, async () => {
  const file = join(folder, 'damaged.sqlite')
  let told = 0
  await fc.assert(
    fc.asyncProperty(damages, async (one) => {
      for (const end of ['', '-wal']) copyFileSync(crashed + end, file + end)
      damage(`${file}-wal`, one)
      const found = await balancesIn(file)
      if (found === undefined) told += 1
      else if (one.kind === 'the end cut off') expect(history).toContainEqual(found)
      else expect(history.slice(0, 3)).toContainEqual(found)
    }),
    { numRuns: 150 },
  )
  expect(told).toBeGreaterThan(50)
})

test('a log that ends in the middle of a commit is one of a crash, and everything before it is there', async () => {
  const file = join(folder, 'cut.sqlite')
  for (const end of ['', '-wal']) copyFileSync(crashed + end, file + end)
  truncateSync(`${file}-wal`, statSync(`${file}-wal`).size - 100)
  expect(await balancesIn(file)).toEqual(history[1])
})

test.each([
  ['a balance', "UPDATE account SET balance = balance + 1 WHERE id = 'fees'"],
  ['an amount', 'UPDATE entry SET amount = amount + 1 WHERE id = 9'],
  ['the account of an entry', "UPDATE entry SET account = 'vat' WHERE account = 'fees' AND operation = 3"],
  ['a record', "UPDATE record SET value = '{' WHERE kind = 'transfer'"],
  ['a table', 'CREATE TABLE more (name TEXT)'],
  ['a rule', 'DROP INDEX operation_by_reference'],
])('%s that became another one is damage', async (_, statement) => {
  const file = join(folder, 'changed.sqlite')
  copyFileSync(sound, file)
  const database = new DatabaseSync(file)
  database.exec(statement)
  database.close()
  expect(await balancesIn(file)).toBeUndefined()
})

test('a letter of a reference that became another one in an index alone is damage', async () => {
  const file = join(folder, 'changed.sqlite')
  const bytes = readFileSync(sound)
  let told = 0
  for (let at = bytes.indexOf('SEND-7-A'); at !== -1; at = bytes.indexOf('SEND-7-A', at + 1)) {
    const changed = Buffer.from(bytes)
    changed.write('SEND-7-B', at)
    writeFileSync(file, changed)
    if ((await balancesIn(file)) === undefined) told += 1
  }
  // In the table and in its index.
  expect(told).toBe(2)
})
