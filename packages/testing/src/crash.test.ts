import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createSandbox } from '@pagakit/sandbox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findHalves } from './crash/crash-image.ts'
import { crashRun } from './crash/crash-run.ts'

test('killed under load, the sandbox has lost, halved and doubled nothing it had answered', {
  timeout: 240_000,
}, async () => {
  const tally = await crashRun({ kills: 8, seed: 1, isByClock: false, isBuilt: false })
  expect(tally.problems).toEqual([])
  expect(tally.kills).toBe(8)
  expect(tally.byKind.size).toBe(8)
  expect(tally.acknowledged).toBeGreaterThan(100)
  expect(tally.sentTwice).toBeGreaterThan(0)
})

describe('what a crash may not leave behind is found', () => {
  let folder: string
  let file: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pagakit-crash-'))
    file = join(folder, 'books.sqlite')
    await using sandbox = await createSandbox({ data: file })
    sandbox.sales.add({ customer: '@adaeze', amount: '100', merchantReference: 'INVOICE-1' })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function change(...statements: readonly string[]): readonly string[] {
    const database = new DatabaseSync(file, { enableForeignKeyConstraints: false })
    for (const statement of statements) database.exec(statement)
    database.close()
    return findHalves(file)
  }

  test('and nothing else', () => {
    expect(change()).toEqual([])
    expect(findHalves(join(folder, 'never-begun.sqlite'))).toEqual([])
  })

  test.each([
    ['a lost entry', "DELETE FROM entry WHERE account = 'vat'", /add up to zero: 2.*not the sum.*: vat/s],
    ['a lost operation', 'DELETE FROM operation WHERE id = 2', /entry without its operation/],
    ['lost entries', 'DELETE FROM entry WHERE operation = 2', /transaction without entries: CUSTOMER-2-A/],
    ['a lost sale', "DELETE FROM record WHERE kind = 'sale'", /sale that is not remembered: CUSTOMER-2-A/],
    ['a wrong balance', "UPDATE account SET balance = 1 WHERE id = 'fees'", /not the sum.*: fees/],
  ])('%s', (_, statement, words) => {
    expect(change(statement).join('\n')).toMatch(words)
  })
})
