import type { LedgerField, LedgerRow, NestedType } from '../operations-ledger/ledger-row.ts'
import { readVectors } from '../read-vectors.ts'

/** One thing the ledger says of a field of a request. */
export interface Saying {
  readonly operation: string
  readonly says: string
}

/** Everything the ledger says of the fields of requests, those of items and groups too. */
export function ledgerSayings(): readonly Saying[] {
  const rows = readVectors<readonly Partial<LedgerRow>[]>('operations/business-merchant.json')
  return rows.filter(isOperation).flatMap((row) => {
    const sayings = new Set(row.request.flatMap((field) => sayingsOf(row, field)))
    return [...sayings].map((says) => ({ operation: row.operation, says }))
  })
}

/** The last row of the ledger is about all of them. */
function isOperation(row: Partial<LedgerRow>): row is LedgerRow {
  return row.request !== undefined
}

function sayingsOf(row: LedgerRow, { type, constraint = '', note = '' }: LedgerField): readonly string[] {
  const nested = row.nested[type.replace('[]', '')]
  // Of several shapes each says its own.
  const shapes = nested === undefined ? [] : isOneShape(nested) ? [nested] : Object.values(nested)
  const own = [constraint, note].filter((saying) => saying !== '')
  return [...own, ...shapes.flat().flatMap((member) => sayingsOf(row, member))]
}

// What Array.isArray says of a readonly list does not count for the other branch.
function isOneShape(type: NestedType): type is readonly LedgerField[] {
  return Array.isArray(type)
}
