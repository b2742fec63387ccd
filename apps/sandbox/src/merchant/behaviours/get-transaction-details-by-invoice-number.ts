import { getTransactionDetailsByInvoiceNumber as operation } from '@pagakit/models/merchant'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { findSaleBelow } from '../../sales/find-sale.ts'
import { transactionTold } from '../rules/transaction-told.ts'

/** Tells what became of a payment, by the number of its invoice. */
export const getTransactionDetailsByInvoiceNumber: Behaviour = defineBehaviour(
  operation,
  ({ invoiceNumber }, world) =>
    transactionTold(findSaleBelow('invoiceNumber', invoiceNumber, world), (sale) => ({
      invoiceNumber: sale.invoiceNumber,
    })),
)
