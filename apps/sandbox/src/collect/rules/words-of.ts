import { collectCodes } from '@pagakit/models/collect'

/** The words that go with a code: `success` for 0, as Paga writes it, and those of the table for the others. */
export function wordsOf(code: number): string {
  return code === 0 ? 'success' : (collectCodes[code]?.meaning ?? `Code ${code}.`)
}
