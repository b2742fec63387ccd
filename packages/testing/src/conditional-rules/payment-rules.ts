import type { Rule } from './rule.ts'

const airtime = ['airtimePurchase', 'airtimePurchaseBulk']
const bills = ['merchantPayment', 'merchantPaymentBulk']
const deposits = ['validateDepositToBank', 'depositToBank']
const adaeze = { purchaserPrincipal: '+2348012345678', purchaserCredentials: '1234' }
const stranger = { purchaserPrincipal: '+2348099999999', purchaserCredentials: '1234' }
const bundle = {
  amount: 100,
  mobileOperatorPublicId: 'MTN',
  isDataBundle: true,
  mobileOperatorServiceId: '148',
}

/** What the ledger says of airtime, bills, deposits and charges. */
export const paymentRules: readonly Rule[] = [
  {
    says: 'required when purchaserPrincipal is null',
    on: airtime,
    right: { ...adaeze, destinationPhoneNumber: undefined, sourceOfFunds: 'PAGA' },
    wrong: [{ destinationPhoneNumber: undefined }, 117],
  },
  {
    says: 'acting user; null = organisation account',
    on: [...airtime, ...bills],
    right: adaeze,
    wrong: [stranger, 113],
  },
  {
    says: 'null = purchaser Paga account',
    on: airtime,
    right: { ...adaeze, sourceOfFunds: 'SAVINGS' },
    wrong: [{ ...adaeze, sourceOfFunds: 'CROWN-JEWELS' }, 106],
  },
  {
    says: 'true to buy a data bundle',
    on: ['airtimePurchase'],
    right: bundle,
    wrong: [{ ...bundle, amount: 101 }, 116],
  },
  {
    says: 'serviceId from getDataBundleByOperator; required for data bundles',
    on: ['airtimePurchase'],
    right: bundle,
    wrong: [{ ...bundle, mobileOperatorServiceId: undefined }, 117],
  },
  {
    says: 'mobileOperatorCode from getMobileOperators',
    on: ['airtimePurchase'],
    right: { mobileOperatorPublicId: 'GLO' },
    wrong: [{ mobileOperatorPublicId: 'NOBODY' }, 112],
  },
  {
    says: 'mobileOperatorCode from getMobileOperators',
    on: ['getDataBundleByOperator'],
    right: { operatorPublicId: 'GLO' },
    wrong: [{ operatorPublicId: 'NOBODY' }, 112],
  },
  {
    says: 'merchant id or UUID',
    on: bills,
    right: { merchantAccount: '1' },
    wrong: [{ merchantAccount: '99' }, 131],
  },
  {
    says: 'customer account/reference at the merchant',
    on: bills,
    right: { merchantReferenceNumber: '0123456789' },
    wrong: [{ merchantReferenceNumber: '0000000111' }, 111],
  },
  {
    says: 'list of service codes',
    on: bills,
    right: { amount: 31_000, merchantService: ['COMPACT', 'PREMIUM'] },
    wrong: [{ merchantService: ['COMPACT', 'NOTHING'] }, 112],
  },
  {
    says: 'seed type String but described as a list; Java sends List<String>, Node splits a comma string into an array, PHP/Python pass through',
    on: bills,
    right: { amount: 31_000, merchantService: 'COMPACT,PREMIUM' },
    wrong: [{ merchantService: 'COMPACT,NOTHING' }, 112],
  },
  {
    says: 'balance must cover amount plus fees',
    on: deposits,
    right: { amount: 999_946.25 },
    wrong: [{ amount: 999_946.26 }, 139],
  },
  {
    says: 'uuid from getBanks',
    on: deposits,
    right: { destinationBankUUID: '058' },
    wrong: [{ destinationBankUUID: '3E94C4BC-6F9A-442F-8F1A-8214478D5D87' }, 133],
  },
  {
    says: 'ten-digit NUBAN',
    on: deposits,
    right: { destinationBankAccountNumber: '9876543210' },
    wrong: [{ destinationBankAccountNumber: '98765432100' }, 4],
  },
  {
    says: 'at least one of recipientPhoneNumber / recipientEmail; must be a valid phone number',
    on: deposits,
    right: { recipientPhoneNumber: '08012345678' },
    wrong: [{ recipientPhoneNumber: '0801234' }, 123],
  },
  {
    says: 'at least one of recipientPhoneNumber / recipientEmail; must be a valid phone number',
    on: deposits,
    right: { recipientPhoneNumber: undefined, recipientEmail: 'ada@example.com' },
    wrong: [{ recipientPhoneNumber: undefined }, 117],
  },
  {
    says: 'at least one of recipientPhoneNumber / recipientEmail; valid e-mail format',
    on: deposits,
    right: { recipientEmail: 'ada@example.com' },
    wrong: [{ recipientEmail: 'ada.example.com' }, 127],
  },
  {
    says: 'usually the customer phone number',
    on: ['chargeCustomer'],
    right: { customerPrincipal: '@adaeze' },
    wrong: [{ customerPrincipal: '+2348099999999' }, 111],
  },
  {
    says: 'acting user; null = organisation account',
    on: ['accountBalance', 'transactionHistory', 'recentTransactionHistory', 'getFundingSources'],
    right: { accountPrincipal: '+2348012345678', accountCredentials: '1234' },
    wrong: [{ accountPrincipal: '+2348012345678', accountCredentials: '0000' }, 104],
  },
  {
    says: 'null = Paga account',
    on: ['accountBalance'],
    right: { accountPrincipal: '+2348012345678', accountCredentials: '1234', sourceOfFunds: 'SAVINGS' },
    wrong: [{ accountPrincipal: '+2348012345678', accountCredentials: '1234', sourceOfFunds: 'CROWN' }, 106],
  },
]
