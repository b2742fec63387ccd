import type { Behaviour } from '../../exchange/behaviour.ts'
import { accountBalance } from './account-balance.ts'
import { airtimePurchase } from './airtime-purchase.ts'
import { depositToBank } from './deposit-to-bank.ts'
import { getBanks } from './get-banks.ts'
import { getDataBundleByOperator } from './get-data-bundle-by-operator.ts'
import { getMerchantAccountDetails } from './get-merchant-account-details.ts'
import { getMerchantServices } from './get-merchant-services.ts'
import { getMerchants } from './get-merchants.ts'
import { getMobileOperators } from './get-mobile-operators.ts'
import { getOperationStatus } from './get-operation-status.ts'
import { merchantPayment } from './merchant-payment.ts'
import { moneyTransfer } from './money-transfer.ts'
import { recentTransactionHistory } from './recent-transaction-history.ts'
import { transactionHistory } from './transaction-history.ts'
import { validateDepositToBank } from './validate-deposit-to-bank.ts'
import { validateMoneyTransfer } from './validate-money-transfer.ts'

/** What the operations do. A new one is a file and a line here; without, its sample is the answer. */
export const businessBehaviours: readonly Behaviour[] = [
  validateMoneyTransfer,
  moneyTransfer,
  airtimePurchase,
  merchantPayment,
  validateDepositToBank,
  depositToBank,
  accountBalance,
  transactionHistory,
  recentTransactionHistory,
  getMerchants,
  getMerchantServices,
  getBanks,
  getOperationStatus,
  getMobileOperators,
  getMerchantAccountDetails,
  getDataBundleByOperator,
]
