/** The tables of the shop. What belongs to somebody has an owner, and is only ever found together with it. */
export const schema = `
CREATE TABLE IF NOT EXISTS supplier (
  id TEXT PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL, bank TEXT NOT NULL, bankName TEXT NOT NULL,
  account TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS payout (
  reference TEXT PRIMARY KEY, owner TEXT NOT NULL, supplier TEXT NOT NULL REFERENCES supplier, amount TEXT NOT NULL,
  holder TEXT NOT NULL, fee TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', at INTEGER NOT NULL,
  since INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS payout_of_owner ON payout (owner, at);
CREATE TABLE IF NOT EXISTS payment_request (
  reference TEXT PRIMARY KEY, owner TEXT NOT NULL, payer TEXT NOT NULL, phone TEXT NOT NULL, amount TEXT NOT NULL,
  takesParts INTEGER NOT NULL, account TEXT NOT NULL DEFAULT '', fee TEXT NOT NULL DEFAULT '',
  listed TEXT NOT NULL DEFAULT '', state TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '', at INTEGER NOT NULL, since INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS payment_request_of_owner ON payment_request (owner, at);
CREATE TABLE IF NOT EXISTS refund (
  id TEXT PRIMARY KEY, owner TEXT NOT NULL, kind TEXT NOT NULL, reference TEXT NOT NULL, amount TEXT NOT NULL,
  note TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', listedAs TEXT NOT NULL DEFAULT '',
  listed INTEGER, at INTEGER NOT NULL, since INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS refund_of_owner ON refund (owner, at);
CREATE INDEX IF NOT EXISTS refund_of_payment ON refund (reference);
CREATE TABLE IF NOT EXISTS purchase (
  reference TEXT PRIMARY KEY, owner TEXT NOT NULL, book TEXT NOT NULL, amount TEXT NOT NULL,
  payer TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '', listed TEXT NOT NULL DEFAULT '', state TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '', at INTEGER NOT NULL, since INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS purchase_of_owner ON purchase (owner, at);
CREATE TABLE IF NOT EXISTS connection (
  owner TEXT PRIMARY KEY, version TEXT NOT NULL, sealed BLOB NOT NULL, name TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE IF NOT EXISTS question (
  subject TEXT PRIMARY KEY, times INTEGER NOT NULL, last INTEGER NOT NULL, next INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS call (
  subject TEXT NOT NULL, operation TEXT NOT NULL, code TEXT NOT NULL, outcome TEXT NOT NULL, times INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS call_of_subject ON call (subject);
`
