import { type Change, put } from '../records/change.ts'
import { referenceKey } from '../records/reference-key.ts'
import { type Sale, type SaleName, saleNameKey, saleNames, sales } from './sale.ts'

/** A sale before Paga gave it its names. */
export type NewSale = Omit<Sale, 'reference' | 'invoiceNumber' | 'processCode' | 'transactionId' | 'refunds'>

const names: readonly SaleName[] = ['invoiceNumber', 'processCode', 'merchantReference', 'transactionId']

/** What to remember of a new sale. Of two with the same merchant reference, the later is found by it. */
export function saleChanges(draft: NewSale, transactionId: string): readonly Change[] {
  const sale = named(draft, transactionId)
  const { merchant, reference } = sale
  return [
    saleChange(sale),
    ...names.map((name) => put(saleNames, saleNameKey(merchant, name, sale[name]), reference)),
  ]
}

/** What to remember of a sale that changed. */
export function saleChange(sale: Sale): Change {
  return put(sales, referenceKey({ organisation: sale.merchant, reference: sale.reference }), sale)
}

/** The names are made of the number in the transaction id, which no two operations share. */
function named(draft: NewSale, transactionId: string): Sale {
  const number = transactionId.replace(/\D/g, '')
  const moment = new Date(draft.time).toISOString().replace(/\D/g, '')
  return {
    ...draft,
    transactionId,
    reference: `BP-C_${moment}_${number}_${transactionId}`,
    invoiceNumber: `1${number.padStart(6, '0')}`,
    processCode: `${draft.time}${number.padStart(3, '0')}`,
    refunds: [],
  }
}
