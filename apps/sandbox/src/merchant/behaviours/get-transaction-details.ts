import { getTransactionDetails as operation } from '@pagakit/models/merchant'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { findSaleBelow } from '../../sales/find-sale.ts'
import { transactionTold } from '../rules/transaction-told.ts'

/** Tells what became of a payment, by Paga's reference. */
export const getTransactionDetails: Behaviour = defineBehaviour(operation, ({ referenceNumber }, world) =>
  transactionTold(findSaleBelow('reference', referenceNumber, world), ({ currency, exchangeRate }) => ({
    foreignCurrency: exchangeRate === undefined ? undefined : currency,
  })),
)
