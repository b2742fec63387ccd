import type { DatabaseSync } from 'node:sqlite'
import { BooksFailure, damaged } from '../ledger/books-failure.ts'
import { PreparedStatements } from '../ledger/prepared-statements.ts'
import type { Change } from './change.ts'
import type { RecordKind } from './record-kind.ts'

const statements = {
  get: 'SELECT value FROM record WHERE kind = ? AND key = ?',
  // Every key that begins with the prefix lies between it and the prefix followed by the last character there is.
  all: `SELECT key, value FROM record WHERE kind = ? AND key >= ? AND key < ? || char(1114111) ORDER BY key`,
  // From each kind to the next, for reading every key to find the few kinds would take as long as there are keys.
  kinds: `WITH RECURSIVE present (kind) AS (
            SELECT min(kind) FROM record
            UNION ALL
            SELECT (SELECT min(kind) FROM record WHERE kind > present.kind) FROM present WHERE kind IS NOT NULL
          )
          SELECT kind FROM present WHERE kind IS NOT NULL`,
  unfinished: `SELECT subject.key FROM record AS subject
               LEFT JOIN record AS progress ON progress.kind = ? AND progress.key = subject.key
               WHERE subject.kind = ? AND (progress.key IS NULL OR progress.value ->> 'state' = ?) ORDER BY subject.key`,
  first: 'SELECT key, value FROM record WHERE kind = ? ORDER BY key LIMIT 1',
  put: 'INSERT INTO record (kind, key, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  remove: 'DELETE FROM record WHERE kind = ? AND key = ?',
} as const

/** What the sandbox remembers beside its books, in the same file, so that one transaction covers both. */
export class Records {
  readonly #prepared: PreparedStatements<keyof typeof statements>
  /**
   * The kinds that were ever written, undone or not. Of any other there is nothing, which need not be looked up: a request
   * asks for several that most sandboxes never have.
   */
  readonly #kinds: Set<string>
  readonly #watchers: ((changes: readonly Change[]) => void)[] = []

  constructor(database: DatabaseSync) {
    this.#prepared = new PreparedStatements(database, statements)
    const rows = this.#prepared.get('kinds').all()
    this.#kinds = new Set(rows.map(({ kind }) => String(kind)))
  }

  /** What is remembered under a key. */
  get<Value>(kind: RecordKind<Value>, key: string): Value | undefined {
    if (!this.#kinds.has(kind.name)) return undefined
    const row = this.#prepared.get('get').get(kind.name, key)
    return row === undefined ? undefined : parse(row['value'])
  }

  /** The keys of a kind of which another kind tells no progress yet, or that they are in that state; in their order. */
  unfinished<State>(
    kind: RecordKind<unknown>,
    progress: RecordKind<{ readonly state: State }>,
    state: NoInfer<State> & string,
  ): readonly string[] {
    const rows = this.#prepared.get('unfinished').all(progress.name, kind.name, state)
    return rows.map(({ key }) => String(key))
  }

  /** Everything of a kind whose key begins with the prefix, by key and in its order. */
  all<Value>(kind: RecordKind<Value>, prefix = ''): ReadonlyMap<string, Value> {
    const rows = this.#prepared.get('all').all(kind.name, prefix, prefix)
    return new Map(rows.map(({ key, value }) => [String(key), parse<Value>(value)]))
  }

  /** The first of a kind in the order of the keys. */
  first<Value>(kind: RecordKind<Value>): { readonly key: string; readonly value: Value } | undefined {
    if (!this.#kinds.has(kind.name)) return undefined
    const row = this.#prepared.get('first').get(kind.name)
    return row === undefined ? undefined : { key: String(row['key']), value: parse(row['value']) }
  }

  /** Writes the changes; to be called within a transaction. */
  apply(changes: readonly Change[]): void {
    for (const { kind, key, value } of changes) {
      if (value === undefined) this.#prepared.get('remove').run(kind, key)
      else {
        this.#prepared.get('put').run(kind, key, JSON.stringify(value))
        this.#kinds.add(kind)
      }
    }
    for (const watcher of this.#watchers) watcher(changes)
  }

  /** Has somebody told of changes once they are written; their transaction is still open then, and may yet be undone. */
  watch(watcher: (changes: readonly Change[]) => void): void {
    this.#watchers.push(watcher)
  }
}

/** What stands under a kind was written as a value of that kind: `put` takes no other. */
function parse<Value>(text: unknown): Value {
  try {
    return JSON.parse(String(text)) as Value
  } catch {
    throw new BooksFailure(damaged)
  }
}
