import { type Api, defineApi } from '@pagakit/contract'
import { businessCodes } from '../business/response-codes.ts'
import { mypagaHosts } from '../mypaga-hosts.ts'
import { getForeignExchangeRate } from './get-foreign-exchange-rate.ts'
import { getProcessDetails } from './get-process-details.ts'
import { getTransactionDetails } from './get-transaction-details.ts'
import { getTransactionDetailsByInvoiceNumber } from './get-transaction-details-by-invoice-number.ts'
import { getTransactionDetailsByMerchantReference } from './get-transaction-details-by-merchant-reference.ts'
import { judgeMerchant } from './judge-merchant.ts'
import { reconciliationReport } from './reconciliation-report.ts'
import { refundBillPay } from './refund-bill-pay.ts'

/** The operations of the Merchant API, in the order of its documents. A new one is a file and a line here. */
const operations = {
  getTransactionDetails,
  getTransactionDetailsByInvoiceNumber,
  getProcessDetails,
  reconciliationReport,
  getForeignExchangeRate,
  refundBillPay,
  getTransactionDetailsByMerchantReference,
} as const

/** Paga's Merchant API: look up what customers paid you, reconcile, refund. No operation of it proves what became of a refund. */
export const merchantApi: Api<'merchant', typeof operations> = defineApi({
  name: 'merchant',
  hosts: mypagaHosts,
  operations,
  codes: businessCodes,
  codesNote: 'Paga lists no codes for this API. These are those of the Business API; unverified.',
  judge: judgeMerchant,
})

export {
  getForeignExchangeRate,
  getProcessDetails,
  getTransactionDetails,
  getTransactionDetailsByInvoiceNumber,
  getTransactionDetailsByMerchantReference,
  judgeMerchant,
  reconciliationReport,
  refundBillPay,
}
