import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { StoredToken, TokenStore } from '@pagakit/connect-server'
import { seal, unseal } from './seal.ts'

/** Whose Paga account a visitor has connected, as far as it was told. */
export interface ConnectedCustomer {
  readonly name: string
  readonly phone: string
}

/**
 * The Paga accounts that customers have connected: the `TokenStore` of the shop. A token lies in the database sealed under a
 * key that does not, so that neither a copy of the database nor one of the key spends anybody's money.
 */
export class Connections implements TokenStore {
  readonly #database: DatabaseSync
  readonly #key: Uint8Array

  /** @param key 32 bytes; what was sealed with another one is taken for no token, and the customer is asked again */
  constructor(database: DatabaseSync, key: Uint8Array) {
    this.#database = database
    this.#key = key
  }

  read(owner: string): StoredToken | undefined {
    const sealed = this.#row('SELECT sealed FROM connection WHERE owner = ?', owner)?.['sealed']
    const text = sealed instanceof Uint8Array ? unseal(this.#key, owner, sealed) : undefined
    return text === undefined ? undefined : JSON.parse(text)
  }

  write(owner: string, token: StoredToken): void {
    const upsert = `INSERT INTO connection (owner, version, sealed) VALUES (?, ?, ?)
      ON CONFLICT (owner) DO UPDATE SET version = excluded.version, sealed = excluded.sealed, name = '', phone = ''`
    this.#database.prepare(upsert).run(owner, token.version, this.#sealed(owner, token))
  }

  /** One statement compares and writes: of two processes that renewed a token, the second stores nothing. */
  replace(owner: string, token: StoredToken, version: string): boolean {
    const update = 'UPDATE connection SET version = ?, sealed = ? WHERE owner = ? AND version = ?'
    const { changes } = this.#database
      .prepare(update)
      .run(token.version, this.#sealed(owner, token), owner, version)
    return changes === 1
  }

  /** Writes down whose account it is. */
  describe(owner: string, { name, phone }: ConnectedCustomer): void {
    this.#database
      .prepare('UPDATE connection SET name = ?, phone = ? WHERE owner = ?')
      .run(name, phone, owner)
  }

  /** Whose account is connected; undefined where none is. */
  customer(owner: string): ConnectedCustomer | undefined {
    const row = this.#row('SELECT name, phone FROM connection WHERE owner = ?', owner)
    return row === undefined ? undefined : { name: String(row['name']), phone: String(row['phone']) }
  }

  /** Forgets the token and whose it was. */
  forget(owner: string): void {
    this.#database.prepare('DELETE FROM connection WHERE owner = ?').run(owner)
  }

  #row(sql: string, owner: string): Record<string, SQLOutputValue> | undefined {
    return this.#database.prepare(sql).get(owner)
  }

  #sealed(owner: string, token: StoredToken): Uint8Array {
    return seal(this.#key, owner, JSON.stringify(token))
  }
}
