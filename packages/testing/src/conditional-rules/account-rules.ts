import { jpeg } from './ask-rule.ts'
import type { Rule } from './rule.ts'

const currentShape = {
  customerPrincipal: undefined,
  customerCredentials: undefined,
  customerPhoneNumber: '+2348077777777',
  customerDateOfBirth: '1990-01-01',
  customerEmail: 'ada@example.com',
}
const byMail = { type: 'EMAIL_NOTIFICATION', financeAdminEmail: 'ada@example.com' }
const byCall = {
  type: 'MERCHANT_NOTIFICATION_REVERSE_API',
  callbackUrl: 'https://shop.example/paga',
  username: 'paga',
  password: 'secret',
}
const pictures = {
  registerCustomerAccountPhoto: 'customerAccountPhoto',
  registerCustomerIdentification: 'customerIdPhoto',
}

/** What the ledger says of customers, organisations, account numbers and lookups. */
export const accountRules: readonly Rule[] = [
  {
    says: 'phone number or username checked for an existing account',
    on: ['registerCustomer'],
    right: { customerPrincipal: 'ada.obi' },
    wrong: [{ customerPrincipal: '+2348012345678' }, 118],
  },
  {
    says: 'valid phone number',
    on: ['registerCustomer'],
    right: { customerPrincipal: 'ada.obi', customerCredentials: '+2348077777777' },
    wrong: [{ customerPrincipal: 'ada.obi', customerCredentials: 'a password' }, 123],
  },
  {
    says: 'personal name: no digits, no special characters',
    on: ['registerCustomer'],
    right: { customerFirstName: 'Ọlá-Mae' },
    wrong: [{ customerFirstName: 'Ada2' }, 124],
  },
  {
    says: 'personal name: no digits, no special characters',
    on: ['registerCustomer'],
    right: { customerLastName: "O'Brien" },
    wrong: [{ customerLastName: 'Obi#' }, 125],
  },
  {
    says: 'dd/mm/yyyy',
    on: ['registerCustomer'],
    right: { customerDateOfBirth: '29/02/1992' },
    wrong: [{ customerDateOfBirth: '1992-02-29' }, 134],
  },
  {
    says: 'required in the CURRENT shape (replaces customerPrincipal/customerCredentials, which are then absent); must not belong to a registered customer',
    on: ['registerCustomer'],
    right: currentShape,
    wrong: [{ ...currentShape, customerPhoneNumber: '+2348012345678' }, 118],
  },
  {
    says: 'required in the CURRENT shape per current docs',
    on: ['registerCustomer'],
    right: currentShape,
    wrong: [{ ...currentShape, customerEmail: undefined }, 117],
  },
  {
    says: 'must belong to a customer registered by this organisation',
    on: ['registerCustomerAccountPhoto'],
    right: { customerPhoneNumber: '+2348034567890' },
    wrong: [{ customerPhoneNumber: '+2348099999999' }, 113],
  },
  ...Object.entries(pictures).map(
    ([operation, field]): Rule => ({
      says: 'JPEG; Node doc comment says image max 500 kB',
      on: [operation],
      right: { [field]: jpeg(0xff, 0xd8, 0xff, 0xe0) },
      wrong: [{ [field]: jpeg(0x89, 0x50, 0x4e, 0x47) }, 121],
    }),
  ),
  {
    says: '12-30 characters (Node doc comment on the activity op)',
    on: ['registerPersistentPaymentAccount'],
    right: { accountReference: 'CUSTOMER-009' },
    wrong: [{ accountReference: 'CUSTOMER-09' }, 114],
  },
  {
    says: 'EMAIL_NOTIFICATION',
    on: ['onboardMerchant'],
    right: { integration: byMail },
    wrong: [{ integration: { type: 'EMAIL_NOTIFICATION' } }, 117],
  },
  {
    says: 'MERCHANT_NOTIFICATION_REVERSE_API',
    on: ['onboardMerchant'],
    right: { integration: byCall },
    wrong: [{ integration: { ...byCall, callbackUrl: undefined } }, 117],
  },
  {
    says: 'merchant UUID, id or code',
    on: ['getMerchantServices'],
    right: { merchantId: '2' },
    wrong: [{ merchantId: '99' }, 131],
  },
  {
    says: 'name used by every official lib and by third-party production code in place of merchantId',
    on: ['getMerchantServices'],
    right: { merchantId: undefined, merchantPublicId: 'GOTV' },
    wrong: [{ merchantId: undefined }, 117],
  },
  {
    says: 'organisation public id',
    on: ['getMerchantAccountDetails'],
    right: { merchantAccount: '1' },
    wrong: [{ merchantAccount: '99' }, 131],
  },
  {
    says: 'customer account number at the organisation',
    on: ['getMerchantAccountDetails'],
    right: { merchantReferenceNumber: '0123456789' },
    wrong: [{ merchantReferenceNumber: '0000000111' }, 111],
  },
  {
    says: 'service code from getMerchantServices',
    on: ['getMerchantAccountDetails'],
    right: { merchantServiceProductCode: 'COMPACT' },
    wrong: [{ merchantServiceProductCode: 'NOTHING' }, 112],
  },
  {
    says: 'inclusive; must carry hour, minute, second',
    on: ['transactionHistory'],
    right: { startDateUTC: '2026-11-21T00:00:00' },
    wrong: [{ startDateUTC: '2026-11-21' }, 117],
  },
  {
    says: 'exclusive; must carry hour, minute, second',
    on: ['transactionHistory'],
    right: { endDateUTC: '2026-11-22T00:00:00' },
    wrong: [{ endDateUTC: '2026-11-22' }, 117],
  },
  {
    says: 'currency code (restricted string)',
    on: ['getForeignExchangeRate'],
    right: { referenceNumber: undefined, baseCurrency: 'NGN', foreignCurrency: 'USD' },
    wrong: [{ referenceNumber: undefined, baseCurrency: 'NGN', foreignCurrency: 'dollars' }, 117],
  },
]
