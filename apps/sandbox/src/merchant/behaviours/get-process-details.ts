import { getProcessDetails as operation } from '@pagakit/models/merchant'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { told } from '../../exchange/decision.ts'
import { nairaText } from '../../kobo.ts'
import { findSale } from '../../sales/find-sale.ts'
import { koboOfSale, statusOfSale } from '../../sales/sale-sums.ts'
import { notFound } from '../rules/transaction-told.ts'

/** Tells what became of a payment, by its process code. */
export const getProcessDetails: Behaviour = defineBehaviour(operation, ({ processCode }, world) => {
  const sale = findSale('processCode', processCode, world)
  if (sale === undefined) return notFound
  return told({
    amount: nairaText(koboOfSale(sale, BigInt(sale.amount))),
    dateTimeUTC: sale.time,
    processType: 'MERCHANT_PAYMENT',
    customerAccount: sale.merchantReference,
    status: statusOfSale(sale),
  })
})
