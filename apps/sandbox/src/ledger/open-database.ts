import type { DatabaseSync } from 'node:sqlite'
import { settingsError } from '../settings-error.ts'
import { loadSqlite } from './load-sqlite.ts'
import { applicationId, fileLock, fileSafety, schema, schemaVersion } from './schema.ts'

/** SQLite's own error numbers, for what can be wrong with a file. */
const fileProblems: Readonly<Record<number, readonly [message: string, hint: string]>> = {
  5: ['is in use by another process.', 'End the other sandbox, or give this one a file of its own.'],
  8: ['cannot be written.', 'Make the file and its folder writable.'],
  10: ['could not be read or written.', 'Look at the disk it is on.'],
  11: ['is damaged.', 'Restore a copy, or remove the file to begin new books.'],
  13: ['does not fit on the disk.', 'Make room on the disk.'],
  14: ['cannot be opened.', 'Make sure that its folder exists and can be written.'],
  26: ['is not a SQLite file.', 'Choose another name; the sandbox does not overwrite what it did not write.'],
}

/**
 * Opens the books: in memory, or in a file that is made where there is none and continued where there is one.
 *
 * @throws PagaError `INVALID_SETTINGS` for a Node without SQLite, and for a file that is damaged, locked or not a sandbox's.
 */
export function openDatabase(file: string | undefined): DatabaseSync {
  const { DatabaseSync } = loadSqlite()
  if (file === undefined) {
    const database = new DatabaseSync(':memory:')
    database.exec(schema)
    return database
  }
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file)
    prepareFile(database, file)
    return database
  } catch (error) {
    database?.close()
    throw fileError(error, file)
  }
}

/** Nothing is written before it is certain that the file is empty or ours. */
function prepareFile(database: DatabaseSync, file: string): void {
  database.exec(fileLock)
  const isNew = pragma(database, 'schema_version') === 0
  if (!isNew) checkOrigin(database, file)
  database.exec(fileSafety)
  database.exec('BEGIN IMMEDIATE')
  if (isNew) database.exec(schema)
  database.exec('COMMIT')
}

function checkOrigin(database: DatabaseSync, file: string): void {
  if (pragma(database, 'application_id') !== applicationId) {
    throw dataError(file, 'is a SQLite file of another program.', 'Choose another name.')
  }
  if (pragma(database, 'user_version') !== schemaVersion) {
    const hint = 'Use that version of @pagakit/sandbox, or begin new books in another file.'
    throw dataError(file, 'was written by another version of the sandbox.', hint)
  }
  if (pragma(database, 'quick_check') !== 'ok') throw problemError(11, file)
}

function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]
}

function fileError(error: unknown, file: string): unknown {
  const number: unknown = error instanceof Error ? Reflect.get(error, 'errcode') : undefined
  if (typeof number !== 'number') return error
  // The low byte is the kind of error; the rest only refines it.
  return fileProblems[number & 0xff] === undefined ? error : problemError(number & 0xff, file)
}

function problemError(number: number, file: string): Error {
  const [message, hint] = fileProblems[number] ?? ['cannot be used.', 'Choose another file.']
  return dataError(file, message, hint)
}

function dataError(file: string, message: string, hint: string): Error {
  return settingsError('data', `The data file ${file} ${message}`, hint)
}
