#!/usr/bin/env node
import { hideSqliteWarning } from './command/hide-sqlite-warning.ts'
import { loadSqlite } from './ledger/load-sqlite.ts'

hideSqliteWarning(process)
process.exitCode = await main()

/** What else the command is made of may not even load on a Node that has no SQLite. */
async function main(): Promise<number> {
  try {
    loadSqlite()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    return 1
  }
  const { runCommand } = await import('./command/run-command.ts')
  return runCommand(process.argv.slice(2))
}
