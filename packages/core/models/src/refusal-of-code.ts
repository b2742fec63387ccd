import type { CodeMeaning, PagaErrorCode, Refusal } from '@pagakit/contract'

/** The refusal that a code of an API's table is; `row` is what the table says of it, if it has it. */
export function refusalOfCode(
  code: number | string,
  row: CodeMeaning | undefined,
  message: string | undefined,
): Refusal {
  return {
    verdict: 'refused',
    code: row === undefined ? 'UNCERTAIN' : errorCodeOf(row),
    definite: row?.kind === 'definite',
    responseCode: String(code),
    reason: row?.meaning ?? `Paga answered with code ${code}, which its table does not have.`,
    ...(row === undefined ? {} : { hint: row.action }),
    message,
  }
}

function errorCodeOf(row: CodeMeaning): PagaErrorCode {
  if (row.error !== undefined) return row.error
  if (row.kind === 'definite') return 'REFUSED'
  if (row.kind === 'duplicate') return 'DUPLICATE_REFERENCE'
  return row.kind === 'unknown-reference' ? 'UNKNOWN_REFERENCE' : 'UNCERTAIN'
}
