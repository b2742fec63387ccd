import { getTransactionDetailsByMerchantReference as operation } from '@pagakit/models/merchant'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { findSaleBelow } from '../../sales/find-sale.ts'
import { transactionTold } from '../rules/transaction-told.ts'

/** Tells what became of a payment, by what the payer named it; of several, the latest. */
export const getTransactionDetailsByMerchantReference: Behaviour = defineBehaviour(
  operation,
  ({ merchantReference }, world) =>
    transactionTold(findSaleBelow('merchantReference', merchantReference, world), (sale) => ({
      invoiceNumber: sale.invoiceNumber,
    })),
)
