import type { Claim, ClaimedWork, ClaimOutcome, DedupeStore, Remembered } from './dedupe-store.ts'
import { inTurn, type Turn } from './in-turn.ts'

/** The part of a synchronous SQLite connection that is used: `DatabaseSync` of `node:sqlite` has it, and so do others. */
export interface SqliteDatabase {
  exec(sql: string): unknown
  prepare(sql: string): SqliteStatement
}

/** A prepared statement of such a connection. */
export interface SqliteStatement {
  get(...values: (string | number)[]): unknown
  run(...values: (string | number)[]): unknown
}

/** How the store is to be. */
export interface SqliteDedupeOptions {
  /** The time that is written beside each message, in milliseconds since 1970. @default Date.now */
  readonly clock?: () => number
}

const tables = `
  CREATE TABLE IF NOT EXISTS paga_message (
    key         TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    answer      TEXT NOT NULL,
    time        INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS paga_progress (
    subject  TEXT PRIMARY KEY,
    progress INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`

/** A connection has one transaction at a time, so all stores over it take turns. */
const turns = new WeakMap<SqliteDatabase, Turn>()

/**
 * Remembers messages in SQLite, in the transaction of your own work: the handler gets the connection and writes its
 * credit through it, and both are committed together before Paga gets its answer.
 *
 * Give it a connection that nothing else writes through while a handler is under way. Messages are handled one after the
 * other, those of other stores over the same connection as well, and several processes may share a file: then set a busy timeout. It makes the tables `paga_message` and
 * `paga_progress` where there are none, and changes no other setting of yours.
 *
 * @throws whatever the connection throws where the tables cannot be made.
 *
 * @example
 * const database = new DatabaseSync('shop.db', { timeout: 5_000 })
 * const dedupe = sqliteDedupe(database)
 */
export function sqliteDedupe<Database extends SqliteDatabase>(
  database: Database,
  { clock = Date.now }: SqliteDedupeOptions = {},
): DedupeStore<Database> {
  database.exec(tables)
  const statements = {
    find: database.prepare('SELECT fingerprint, answer FROM paga_message WHERE key = ?'),
    remember: database.prepare(
      `INSERT INTO paga_message (key, fingerprint, answer, time) VALUES (?, ?, '', ?)`,
    ),
    answer: database.prepare('UPDATE paga_message SET answer = ? WHERE key = ?'),
    progress: database.prepare('SELECT progress FROM paga_progress WHERE subject = ?'),
    advance: database.prepare(
      `INSERT INTO paga_progress (subject, progress) VALUES (?, ?)
       ON CONFLICT (subject) DO UPDATE SET progress = excluded.progress`,
    ),
  }
  // A statement of this connection sees what its own open transaction wrote, so asking waits its turn as well.
  const turn = turns.get(database) ?? inTurn()
  turns.set(database, turn)

  function find(key: string): Remembered | undefined {
    const row = statements.find.get(key)
    if (row === undefined || row === null) return undefined
    return { fingerprint: text(row, 'fingerprint'), answer: text(row, 'answer') }
  }

  async function claimed(claim: Claim, work: ClaimedWork<Database>): Promise<ClaimOutcome> {
    const { key, fingerprint, step } = claim
    const remembered = find(key)
    if (remembered !== undefined) return { kind: 'duplicate', remembered }
    statements.remember.run(key, fingerprint, clock())
    const before = step === undefined ? undefined : progress(statements.progress.get(step.subject))
    if (step !== undefined) {
      if (before !== undefined && before >= step.progress) return { kind: 'outdated' }
      statements.advance.run(step.subject, step.progress)
    }
    const answer = await work(database, before)
    if (answer !== '') statements.answer.run(answer, key)
    return { kind: 'handled', answer }
  }

  async function inTransaction(claim: Claim, work: ClaimedWork<Database>): Promise<ClaimOutcome> {
    database.exec('BEGIN IMMEDIATE')
    try {
      const outcome = await claimed(claim, work)
      database.exec('COMMIT')
      return outcome
    } catch (error) {
      rollBack(database)
      throw error
    }
  }

  return {
    find: (key) => turn(() => find(key)),
    once: (claim, work) => turn(() => inTransaction(claim, work)),
  }
}

function rollBack(database: SqliteDatabase): void {
  try {
    database.exec('ROLLBACK')
  } catch {
    // SQLite has ended the transaction itself after some errors, such as a full disk; the first error is the one to tell.
  }
}

function text(row: unknown, column: string): string {
  return String(Reflect.get(Object(row), column))
}

/** A connection may be set to give integers as `bigint`. */
function progress(row: unknown): number | undefined {
  return row === undefined || row === null ? undefined : Number(Reflect.get(Object(row), 'progress'))
}
