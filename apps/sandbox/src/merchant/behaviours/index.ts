import type { Behaviour } from '../../exchange/behaviour.ts'
import { getForeignExchangeRate } from './get-foreign-exchange-rate.ts'
import { getProcessDetails } from './get-process-details.ts'
import { getTransactionDetails } from './get-transaction-details.ts'
import { getTransactionDetailsByInvoiceNumber } from './get-transaction-details-by-invoice-number.ts'
import { getTransactionDetailsByMerchantReference } from './get-transaction-details-by-merchant-reference.ts'
import { reconciliationReport } from './reconciliation-report.ts'
import { refundBillPay } from './refund-bill-pay.ts'

/** What the operations do. A new one is a file and a line here; without, its sample is the answer. */
export const merchantBehaviours: readonly Behaviour[] = [
  getTransactionDetails,
  getTransactionDetailsByInvoiceNumber,
  getProcessDetails,
  reconciliationReport,
  getForeignExchangeRate,
  refundBillPay,
  getTransactionDetailsByMerchantReference,
]
