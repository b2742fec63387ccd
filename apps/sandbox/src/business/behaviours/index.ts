import type { Behaviour } from '../../exchange/behaviour.ts'
import type { BatchBehaviour } from '../../exchange/define-batch.ts'
import { accountBalance } from './account-balance.ts'
import { airtimePurchase } from './airtime-purchase.ts'
import { airtimePurchaseBulk } from './airtime-purchase-bulk.ts'
import { chargeCustomer } from './charge-customer.ts'
import { chargeCustomerConfirm } from './charge-customer-confirm.ts'
import { depositToBank } from './deposit-to-bank.ts'
import { getBanks } from './get-banks.ts'
import { getDataBundleByOperator } from './get-data-bundle-by-operator.ts'
import { getFundingSources } from './get-funding-sources.ts'
import { getKYCRestrictedMoneyTransferStatus } from './get-kyc-restricted-money-transfer-status.ts'
import { getMerchantAccountDetails } from './get-merchant-account-details.ts'
import { getMerchantServices } from './get-merchant-services.ts'
import { getMerchants } from './get-merchants.ts'
import { getMobileOperators } from './get-mobile-operators.ts'
import { getOperationStatus } from './get-operation-status.ts'
import { getPersistentPaymentAccountActivity } from './get-persistent-payment-account-activity.ts'
import { merchantPayment } from './merchant-payment.ts'
import { merchantPaymentBulk } from './merchant-payment-bulk.ts'
import { moneyTransfer } from './money-transfer.ts'
import { moneyTransferBulk } from './money-transfer-bulk.ts'
import { moneyTransferStatusBulk } from './money-transfer-status-bulk.ts'
import { onboardMerchant } from './onboard-merchant.ts'
import { recentTransactionHistory } from './recent-transaction-history.ts'
import { registerCustomer } from './register-customer.ts'
import { registerCustomerAccountPhoto } from './register-customer-account-photo.ts'
import { registerCustomerIdentification } from './register-customer-identification.ts'
import { registerCustomerWithKYC } from './register-customer-with-kyc.ts'
import { registerPersistentPaymentAccount } from './register-persistent-payment-account.ts'
import { transactionHistory } from './transaction-history.ts'
import { validateCustomer } from './validate-customer.ts'
import { validateDepositToBank } from './validate-deposit-to-bank.ts'
import { validateMoneyTransfer } from './validate-money-transfer.ts'
import { validateMoneyTransferBulk } from './validate-money-transfer-bulk.ts'

/** What the operations do. A new one is a file and a line here; without, its sample is the answer. */
export const businessBehaviours: readonly (Behaviour | BatchBehaviour)[] = [
  registerCustomer,
  validateCustomer,
  validateMoneyTransfer,
  validateMoneyTransferBulk,
  moneyTransfer,
  moneyTransferBulk,
  moneyTransferStatusBulk,
  airtimePurchase,
  airtimePurchaseBulk,
  merchantPayment,
  merchantPaymentBulk,
  validateDepositToBank,
  depositToBank,
  chargeCustomer,
  chargeCustomerConfirm,
  accountBalance,
  transactionHistory,
  recentTransactionHistory,
  getFundingSources,
  getMerchants,
  getMerchantServices,
  getBanks,
  getOperationStatus,
  getMobileOperators,
  getMerchantAccountDetails,
  onboardMerchant,
  registerCustomerWithKYC,
  registerCustomerAccountPhoto,
  registerCustomerIdentification,
  getDataBundleByOperator,
  getKYCRestrictedMoneyTransferStatus,
  registerPersistentPaymentAccount,
  getPersistentPaymentAccountActivity,
]
