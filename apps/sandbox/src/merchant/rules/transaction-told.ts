import { baseCurrency } from '../../business/directory/exchange-rates.ts'
import { type AnswerMembers, type Decision, told } from '../../exchange/decision.ts'
import { nairaText } from '../../kobo.ts'
import type { Sale } from '../../sales/sale.ts'
import { koboOfSale, statusOfSale } from '../../sales/sale-sums.ts'

/** That nothing was found: no refusal, for nothing went wrong. Spelled as in the documents. */
export const notFound: Decision = told({ status: 'UKNOWN' })

/** What a lookup tells of a transaction, with what this lookup has besides; or that it is not there. */
export function transactionTold(sale: Sale | undefined, besides: (sale: Sale) => AnswerMembers): Decision {
  if (sale === undefined) return notFound
  const { reference, merchantReference, time, transactionId, channel, exchangeRate } = sale
  const amount = BigInt(sale.amount)
  return told({
    referenceNumber: reference,
    merchantReference,
    transactionId,
    channel,
    status: statusOfSale(sale),
    dateTimeUTC: time,
    transactionType: 'CUSTOMER_BILL_PAY',
    amount: nairaText(koboOfSale(sale, amount)),
    byAgent: false,
    currency: baseCurrency,
    foreignCurrencyAmount: exchangeRate === undefined ? undefined : nairaText(amount),
    exchangeRate,
    ...besides(sale),
  })
}
