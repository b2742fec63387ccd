/** Everything the books are asked and told, by name. */
export const statements = {
  next: 'SELECT coalesce(max(id), 0) + 1 AS number FROM operation',
  nextEntry: 'SELECT coalesce(max(id), 0) + 1 AS number FROM entry',
  find: 'SELECT * FROM operation WHERE organisation = ? AND reference = ? AND owner = 1',
  operation: `INSERT INTO operation (organisation, reference, name, time, code, transaction_id, fee, exchange_rate, owner)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  amend: `UPDATE operation
          SET time = ?, code = ?, transaction_id = coalesce(?, transaction_id), fee = coalesce(?, fee),
              exchange_rate = coalesce(?, exchange_rate)
          WHERE id = ?`,
  open: 'INSERT INTO account (id, floor, balance) VALUES (?, ?, ?)',
  entry: 'INSERT INTO entry (account, time, id, operation, amount) VALUES (?, ?, ?, ?, ?)',
  move: 'UPDATE account SET balance = balance + ? WHERE id = ?',
  balance: 'SELECT balance FROM account WHERE id = ?',
  balances: 'SELECT id, balance FROM account ORDER BY id',
  entries: `SELECT reference, name, transaction_id, account, amount
            FROM entry JOIN operation ON operation.id = entry.operation ORDER BY entry.id`,
  movements: `SELECT operation.*, entry.time AS moved, entry.amount
              FROM entry JOIN operation ON operation.id = entry.operation
              WHERE entry.account = ? AND entry.time >= ? AND entry.time < ? ORDER BY entry.time DESC, entry.id DESC`,
  sum: 'SELECT coalesce(sum(amount), 0) AS sum FROM entry',
} as const
