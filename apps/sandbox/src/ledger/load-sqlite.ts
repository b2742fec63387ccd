import { settingsError } from '../settings-error.ts'

type Sqlite = typeof import('node:sqlite')

/**
 * Gives Node's SQLite. It is looked up, not imported: an import would end an older Node before it can be told what is
 * missing.
 *
 * @throws PagaError `INVALID_SETTINGS` for a Node without it.
 */
export function loadSqlite(): Sqlite {
  // Both may be undefined on an older Node, whatever the types of a newer one say.
  const sqlite: Sqlite | undefined = process.getBuiltinModule?.('node:sqlite')
  if (sqlite !== undefined) return sqlite
  throw settingsError(
    'node',
    `The sandbox keeps its books in SQLite, which Node ${process.versions.node} does not bring along.`,
    'Use Node 22.13 or newer.',
  )
}
