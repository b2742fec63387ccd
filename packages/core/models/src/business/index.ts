import { type Api, defineApi } from '@pagakit/contract'
import { accountBalance } from './account-balance.ts'
import { airtimePurchase } from './airtime-purchase.ts'
import { depositToBank } from './deposit-to-bank.ts'
import { getBanks } from './get-banks.ts'
import { getMerchants } from './get-merchants.ts'
import { getMobileOperators } from './get-mobile-operators.ts'
import { getOperationStatus } from './get-operation-status.ts'
import { judgeBusiness } from './judge-business.ts'
import { merchantPayment } from './merchant-payment.ts'
import { moneyTransfer } from './money-transfer.ts'
import { businessCodes } from './response-codes.ts'
import { businessSettlement } from './settle-business.ts'
import { validateDepositToBank } from './validate-deposit-to-bank.ts'

/** The operations of the Business API, in the order of its documents. A new one is a file and a line here. */
const operations = {
  moneyTransfer,
  airtimePurchase,
  merchantPayment,
  validateDepositToBank,
  depositToBank,
  accountBalance,
  getMerchants,
  getBanks,
  getOperationStatus,
  getMobileOperators,
} as const

/** Paga's Business API: pay people, banks, billers and airtime. */
export const businessApi: Api<'business', typeof operations> = defineApi({
  name: 'business',
  hosts: { test: 'https://beta.mypaga.com', live: 'https://www.mypaga.com' },
  operations,
  codes: businessCodes,
  judge: judgeBusiness,
  settlement: businessSettlement,
})

export {
  accountBalance,
  airtimePurchase,
  businessCodes,
  depositToBank,
  getBanks,
  getMerchants,
  getMobileOperators,
  getOperationStatus,
  judgeBusiness,
  merchantPayment,
  moneyTransfer,
  validateDepositToBank,
}
