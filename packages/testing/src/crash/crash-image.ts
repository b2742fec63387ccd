import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** What must not be found in books at any moment: rows of these are halves of something. */
const halves = {
  'entries of an operation that do not add up to zero':
    'SELECT operation FROM entry GROUP BY operation HAVING sum(amount) <> 0',
  'an entry without its operation':
    'SELECT id FROM entry WHERE NOT EXISTS (SELECT 1 FROM operation WHERE operation.id = entry.operation)',
  'a balance that is not the sum of its entries': `
    SELECT account.id FROM account LEFT JOIN entry ON entry.account = account.id
    GROUP BY account.id HAVING balance <> coalesce(sum(amount), 0)`,
  'a transaction without entries': `
    SELECT reference FROM operation
    WHERE transaction_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry WHERE operation = operation.id)`,
  'entries without a transaction': `
    SELECT reference FROM operation JOIN entry ON entry.operation = operation.id
    WHERE transaction_id IS NULL AND operation.name <> 'opening'`,
  'a payment request that is not remembered': `
    SELECT reference FROM operation WHERE name = 'paymentRequest' AND code = 0 AND NOT EXISTS
      (SELECT 1 FROM record WHERE kind = 'payment-request' AND key = organisation || '/' || reference)`,
  'a payment request without its operation': `
    SELECT key FROM record WHERE kind = 'payment-request' AND NOT EXISTS
      (SELECT 1 FROM operation WHERE name = 'paymentRequest' AND key = organisation || '/' || reference)`,
  'a payment nobody will be told of': `
    SELECT reference FROM operation WHERE name = 'payPaymentRequest' AND NOT EXISTS
      (SELECT 1 FROM record WHERE kind = 'event' AND value ->> '$.body.externalReferenceNumber' = reference)`,
  'a batch that is not remembered': `
    SELECT reference FROM operation WHERE name = 'moneyTransferBulk' AND NOT EXISTS
      (SELECT 1 FROM record WHERE kind = 'batch' AND key = organisation || '/' || reference)`,
  'an item of a batch without its operation': `
    SELECT item.value FROM record, json_each(record.value) AS item WHERE kind = 'batch' AND NOT EXISTS
      (SELECT 1 FROM operation WHERE name = 'moneyTransfer' AND reference = item.value)`,
  'a registration without its customer': `
    SELECT reference FROM operation WHERE name = 'registerCustomer' AND code = 0 AND NOT EXISTS
      (SELECT 1 FROM record WHERE kind = 'customer' AND key = printf('+234809%07d', substr(reference, 12)))`,
  'a sale that is not remembered': `
    SELECT reference FROM operation WHERE organisation = 'paga' AND name = 'merchantPayment' AND NOT EXISTS
      (SELECT 1 FROM record WHERE kind = 'sale' AND value ->> '$.transactionId' = transaction_id)`,
  'a refund the sale does not know of': `
    SELECT reference FROM operation WHERE name = 'refundBillPay' AND NOT EXISTS
      (SELECT 1 FROM record, json_each(record.value, '$.refunds') AS refund
       WHERE kind = 'sale' AND refund.value ->> '$.transactionId' = transaction_id)`,
} as const

/**
 * Looks at books just as a crash left them: at a copy, since whoever opens them mends them. Gives what is wrong, in words;
 * nothing for books that were never begun.
 */
export function findHalves(file: string): readonly string[] {
  const copy = `${file}.image`
  for (const end of ['', '-wal']) {
    rmSync(copy + end, { force: true })
    if (existsSync(file + end)) copyFileSync(file + end, copy + end)
  }
  if (!existsSync(copy)) return []
  const database = new DatabaseSync(copy)
  try {
    const tables = database.prepare("SELECT count(*) AS count FROM sqlite_schema WHERE name = 'entry'").get()
    if (tables?.['count'] === 0) return []
    const integrity = database.prepare('PRAGMA integrity_check').get()?.['integrity_check']
    const found = Object.entries(halves).flatMap(([what, query]) => {
      const row = database.prepare(query).get()
      return row === undefined ? [] : [`${what}: ${Object.values(row)[0]}`]
    })
    return integrity === 'ok' ? found : [`SQLite finds: ${integrity}`, ...found]
  } finally {
    database.close()
  }
}
