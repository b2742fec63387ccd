/** Marks a SQLite file as a sandbox's books: the letters PAGA, kept in the file's `application_id`. */
export const applicationId = 0x50414741

/** The version of the tables below, kept in the file's `user_version`. */
export const schemaVersion = 5

/** Every table below, each after those it refers to. */
export const tables = ['account', 'operation', 'entry', 'record'] as const

/** One sandbox per file: a second one is told so instead of mixing its entries in. Holds for the connection only. */
export const fileLock = 'PRAGMA locking_mode = EXCLUSIVE'

/**
 * How SQLite is to write a file of books.
 *
 * - `journal_mode = WAL`: a commit is one append to a log, and a process killed in the middle of one leaves no half of it.
 * - `synchronous = FULL`: a commit is on the disk before the request is answered, so an answer is never taken back.
 */
export const fileSafety = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
`

/** The books. Money is whole kobo; time is milliseconds since 1970. Nothing here is secret. */
export const schema: string = `
  -- Who holds money: the organisation, customers, banks, billers, and what Paga itself keeps.
  CREATE TABLE account (
    id      TEXT PRIMARY KEY,
    floor   INTEGER,                       -- the balance never falls below it; NULL is no floor
    balance INTEGER NOT NULL DEFAULT 0,    -- always the sum of the account's entries
    CHECK (floor IS NULL OR balance >= floor)
  ) STRICT, WITHOUT ROWID;

  -- What was carried out or refused, and under which reference: one row for each. The first to use a reference owns it;
  -- what is done about it later, such as a refund, names it.
  CREATE TABLE operation (
    id             INTEGER PRIMARY KEY,
    organisation   TEXT NOT NULL,          -- whose reference it is
    reference      TEXT NOT NULL,
    name           TEXT NOT NULL,          -- such as depositToBank
    time           INTEGER NOT NULL,
    code           INTEGER NOT NULL,       -- the response code it was answered with
    transaction_id TEXT,                   -- only of what was carried out; unique, for the id is part of it
    fee            INTEGER,                -- VAT included
    exchange_rate  TEXT,                   -- by which the amount was converted; NULL where it was in naira
    owner          INTEGER NOT NULL CHECK (owner IN (0, 1))
  ) STRICT;

  CREATE UNIQUE INDEX operation_by_reference ON operation (organisation, reference) WHERE owner = 1;

  -- Double-entry: the entries of one operation sum to zero. In the order of histories, and without a row number of SQLite's, so that
  -- one tree holds them: each is written once.
  CREATE TABLE entry (
    account   TEXT NOT NULL REFERENCES account (id),
    time      INTEGER NOT NULL,                       -- of the operation when it was posted
    id        INTEGER NOT NULL,                       -- counted over all entries, as they were written
    operation INTEGER NOT NULL REFERENCES operation (id),
    amount    INTEGER NOT NULL CHECK (amount <> 0),   -- credit is positive, debit negative
    PRIMARY KEY (account, time, id)
  ) STRICT, WITHOUT ROWID;

  -- Everything else that is remembered: JSON by kind and key.
  CREATE TABLE record (
    kind  TEXT NOT NULL,
    key   TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, key)
  ) STRICT, WITHOUT ROWID;

  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${schemaVersion};
`
