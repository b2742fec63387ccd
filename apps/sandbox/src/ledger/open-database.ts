import type { DatabaseSync } from 'node:sqlite'
import { settingsError } from '../settings-error.ts'
import { damaged, fileProblemOf } from './books-failure.ts'
import { hasDamage } from './find-damage.ts'
import { loadSqlite } from './load-sqlite.ts'
import { hasLogDamage } from './log-damage.ts'
import { applicationId, fileLock, fileSafety, schema, schemaVersion } from './schema.ts'

/**
 * Opens the books: in memory, or in a file that is made where there is none and continued where there is one. A file is
 * looked through for damage, unless it is known to be sound.
 *
 * @throws PagaError `INVALID_SETTINGS` for a Node without SQLite, and for a file that is damaged, locked or not a sandbox's.
 */
export function openDatabase(file: string | undefined, isSound = false): DatabaseSync {
  const { DatabaseSync } = loadSqlite()
  if (file === undefined) {
    const database = new DatabaseSync(':memory:')
    // Each page is copied before it is changed, for the case that it must be undone: small ones take less.
    database.exec('PRAGMA page_size = 1024')
    database.exec(schema)
    return database
  }
  let database: DatabaseSync | undefined
  try {
    // Before SQLite opens it, for that begins the log anew.
    if (!isSound && hasLogDamage(file)) throw dataError(file, damaged.message, damaged.hint)
    database = new DatabaseSync(file)
    prepareFile(database, file, isSound)
    return database
  } catch (error) {
    database?.close()
    throw fileError(error, file)
  }
}

/** Nothing is written before it is certain that the file is empty or ours. */
function prepareFile(database: DatabaseSync, file: string, isSound: boolean): void {
  database.exec(fileLock)
  const isNew = pragma(database, 'schema_version') === 0
  if (!isNew) checkOrigin(database, file, isSound)
  database.exec(fileSafety)
  database.exec('BEGIN IMMEDIATE')
  if (isNew) database.exec(schema)
  database.exec('COMMIT')
}

function checkOrigin(database: DatabaseSync, file: string, isSound: boolean): void {
  if (pragma(database, 'application_id') !== applicationId) {
    throw dataError(file, 'is a SQLite file of another program.', 'Choose another name.')
  }
  if (pragma(database, 'user_version') !== schemaVersion) {
    const hint = 'Use that version of @pagakit/sandbox, or begin new books in another file.'
    throw dataError(file, 'was written by another version of the sandbox.', hint)
  }
  if (!isSound && hasDamage(database, openDatabase(undefined)))
    throw dataError(file, damaged.message, damaged.hint)
}

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]
}

function fileError(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'errcode' in error)) return error
  // What SQLite finds wrong in another way, such as a format it does not know, nobody but damage has written.
  const { message, hint } = fileProblemOf(error) ?? damaged
  return dataError(file, message, hint)
}

function dataError(file: string, message: string, hint: string): Error {
  return settingsError('data', `The data file ${file} ${message}`, hint)
}
