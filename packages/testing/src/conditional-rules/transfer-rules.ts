import type { Rule } from './rule.ts'

const transfers = ['moneyTransfer', 'moneyTransferBulk', 'validateMoneyTransfer', 'validateMoneyTransferBulk']
const checks = ['validateMoneyTransfer', 'validateMoneyTransferBulk']
const adaeze = { senderPrincipal: '+2348012345678', senderCredentials: '1234' }

/** What the ledger says of transfers, and of fields that nearly all operations have. */
export const transferRules: readonly Rule[] = [
  {
    says: 'unique per organisation; max length 50 per error code 140 (secondary); seed op 1 says alphanumeric',
    on: [
      ...transfers,
      'registerCustomer',
      'airtimePurchase',
      'airtimePurchaseBulk',
      'merchantPayment',
      'merchantPaymentBulk',
      'validateDepositToBank',
      'depositToBank',
      'chargeCustomer',
      'accountBalance',
      'transactionHistory',
      'recentTransactionHistory',
      'getFundingSources',
      'getMerchants',
      'getMerchantServices',
      'getBanks',
      'getMobileOperators',
      'getMerchantAccountDetails',
    ],
    right: { referenceNumber: 'R'.repeat(50) },
    wrong: [{ referenceNumber: 'R'.repeat(51) }, 140],
  },
  {
    says: 'ISO-4217 style code, e.g. NGN (seed sample: AED)',
    on: [
      ...transfers,
      'airtimePurchase',
      'airtimePurchaseBulk',
      'validateDepositToBank',
      'depositToBank',
      'chargeCustomer',
    ],
    right: { amount: 1, currency: 'USD' },
    wrong: [{ amount: 1, currency: 'dollars' }, 116],
  },
  {
    says: 'ISO-4217 style code, e.g. NGN (seed sample: AED)',
    on: ['merchantPayment', 'merchantPaymentBulk'],
    right: { amount: 1, currency: 'USD', merchantService: ['BOX-OFFICE'] },
    wrong: [{ amount: 1, currency: 'dollars', merchantService: ['BOX-OFFICE'] }, 116],
  },
  {
    says: 'must be a platform-supported currency',
    on: ['validateDepositToBank', 'depositToBank'],
    right: { amount: 1, currency: 'EUR' },
    wrong: [{ amount: 1, currency: 'XAU' }, 116],
  },
  {
    says: 'IETF language tag',
    on: [
      ...transfers,
      'airtimePurchase',
      'airtimePurchaseBulk',
      'merchantPayment',
      'merchantPaymentBulk',
      'validateDepositToBank',
      'depositToBank',
      'chargeCustomer',
      'accountBalance',
      'transactionHistory',
      'recentTransactionHistory',
      'getFundingSources',
      'getMerchants',
      'getMerchantServices',
      'getBanks',
      'getMobileOperators',
    ],
    right: { locale: 'en-NG' },
    wrong: [{ locale: 'Queen’s English' }, 117],
  },
  {
    says: 'phone number, nickname or other Paga account id; bank account number if destinationBank is set',
    on: transfers,
    right: { destinationAccount: '0123456789', destinationBank: '058' },
    wrong: [{ destinationAccount: '@fatima', destinationBank: '058' }, 4],
  },
  {
    says: 'phone number, nickname or other Paga account id; bank account number if destinationBank is set',
    on: transfers,
    right: { destinationAccount: '+2348034567890' },
    wrong: [{ destinationAccount: '@nobody' }, 107],
  },
  {
    says: 'bank code for transfers to a bank account',
    on: transfers,
    right: { destinationAccount: '0123456789', destinationBank: '058' },
    wrong: [{ destinationAccount: '0123456789', destinationBank: '999' }, 133],
  },
  {
    says: 'credentials of the acting user',
    on: transfers,
    right: adaeze,
    wrong: [{ ...adaeze, senderCredentials: '0000' }, 104],
  },
  {
    says: 'named source account; null = sender Paga account',
    on: transfers,
    right: { ...adaeze, sourceOfFunds: 'SAVINGS' },
    wrong: [{ ...adaeze, sourceOfFunds: 'CROWN-JEWELS' }, 106],
  },
  {
    says: 'max 16 characters',
    on: transfers,
    right: { alternateSenderName: 'A'.repeat(16) },
    wrong: [{ alternateSenderName: 'A'.repeat(17) }, 130],
  },
  {
    says: 'KYC1 | KYC2 | KYC3',
    on: ['moneyTransfer', 'moneyTransferBulk'],
    right: { minRecipientKYCLevel: 'KYC2' },
    wrong: [{ minRecipientKYCLevel: 'KYC4' }, 117],
  },
  {
    says: 'days; default 120; only meaningful with minRecipientKYCLevel',
    on: ['moneyTransfer', 'moneyTransferBulk'],
    right: { minRecipientKYCLevel: 'KYC3', holdingPeriod: 1 },
    wrong: [{ minRecipientKYCLevel: 'KYC3', holdingPeriod: 0 }, 117],
  },
  // A check sends no message, so nothing of these shows but that they are read.
  ...['default true', 'meaningful only when senderPrincipal is null'].map(
    (says): Rule => ({
      says,
      on: checks,
      right: { ...adaeze, sendWithdrawalCode: false },
      wrong: [{ sendWithdrawalCode: 'perhaps' }, 117],
    }),
  ),
  {
    says: 'default false',
    on: checks,
    right: { suppressRecipientMessage: true },
    wrong: [{ suppressRecipientMessage: 'perhaps' }, 117],
  },
  {
    says: 'ignored when sending on behalf of a user',
    on: checks,
    right: { ...adaeze, alternateSenderName: 'Corner Shop' },
    wrong: [{ ...adaeze, alternateSenderName: 'A'.repeat(17) }, 130],
  },
]
