import type { CodeTable } from '@pagakit/contract'

const mendAndResend = 'Mend the field, then send it under a new reference.'
const mendAccount = 'Have Paga put your organisation in order; until then every call will be refused.'

/**
 * The response codes of the Business API. The documents name 0 only; the rest is from Paga's newer page on error codes.
 *
 * A code counts as `definite` only where it proves that the request which got it moved nothing.
 */
export const businessCodes: CodeTable = {
  0: { name: 'SUCCESS', kind: 'success', meaning: 'The operation was carried out.', action: 'Nothing.' },
  1: {
    name: 'BULK_PARTIAL',
    kind: 'batch',
    meaning: 'Some items of a bulk request failed; elsewhere, an empty request.',
    action: 'Judge each item by its own code.',
  },
  2: {
    name: 'BULK_FAILED',
    kind: 'batch',
    meaning: 'All items of a bulk request failed.',
    action: 'Judge each item by its own code.',
  },
  3: {
    name: 'PENDING',
    kind: 'pending',
    meaning: 'Accepted and not yet done.',
    action: 'Ask again with the same reference until it is final.',
  },
  4: {
    name: 'INVALID_DEPOSIT_ACCOUNT',
    kind: 'definite',
    meaning: 'The bank account number is not valid.',
    action: mendAndResend,
  },
  [-1]: {
    name: 'UNKNOWN_ERROR',
    kind: 'ambiguous',
    meaning: 'Paga does not say what happened.',
    action: 'If money moves: settle the reference before anything else.',
  },
  [-2]: {
    name: 'UNSUPPORTED_OPERATION',
    kind: 'definite',
    meaning: 'Paga does not offer this operation.',
    action: 'Do without it, or have Paga switch it on.',
  },
  [-3]: {
    name: 'INVALID_BULK_SIZE',
    kind: 'definite',
    meaning: 'The bulk request has too many items, or none.',
    action: 'Split it, then send it under new references.',
  },
  [-4]: {
    name: 'MISSING_REFERENCE',
    kind: 'definite',
    meaning: 'The request carries no reference.',
    action: 'Give it a reference.',
  },
  [-8]: {
    name: 'MISSING_PROCESS_TYPE',
    kind: 'definite',
    meaning: 'The process type is missing.',
    action: mendAndResend,
  },
  [-9]: {
    name: 'INVALID_PROCESS_TYPE',
    kind: 'definite',
    meaning: 'The process type is not valid.',
    action: mendAndResend,
  },
  101: {
    name: 'INVALID_BANK',
    kind: 'definite',
    meaning: 'Paga does not know the bank.',
    action: 'Take the uuid from getBanks, then send it under a new reference.',
  },
  103: {
    name: 'ACCOUNT_DISABLED',
    kind: 'definite',
    meaning: 'The account is disabled or inactive.',
    action: mendAccount,
  },
  104: {
    name: 'INVALID_PRINCIPAL',
    kind: 'definite',
    meaning: 'The principal in use is not valid.',
    action: mendAccount,
  },
  105: {
    name: 'DUPLICATE_REFERENCE',
    kind: 'duplicate',
    meaning: 'The reference was received before.',
    action: 'Ask what became of it; do not pay again under another reference.',
  },
  106: {
    name: 'INVALID_SOURCE_OF_FUNDS',
    kind: 'definite',
    meaning: 'There is no such source of funds.',
    action: mendAndResend,
  },
  107: {
    name: 'INVALID_RECIPIENT',
    kind: 'definite',
    meaning: 'The account of the recipient is not valid.',
    action: mendAndResend,
  },
  108: {
    name: 'INVALID_ORGANISATION_USER',
    kind: 'definite',
    meaning: 'The user of the organisation is not valid.',
    action: mendAccount,
  },
  109: {
    name: 'AIRTIME_ERROR',
    kind: 'ambiguous',
    meaning: 'Something went wrong with the airtime; whether it was loaded is not said.',
    action: 'If money moves: settle the reference before anything else.',
  },
  110: {
    name: 'INVALID_ORGANISATION',
    kind: 'definite',
    meaning: 'The organisation is not valid.',
    action: mendAccount,
  },
  111: {
    name: 'INVALID_CUSTOMER',
    kind: 'definite',
    meaning: 'There is no such customer.',
    action: mendAndResend,
  },
  112: {
    name: 'INVALID_BILLER',
    kind: 'definite',
    meaning: 'The biller is not valid, or its service is missing.',
    action: 'Take merchant and service from getMerchants, then send it under a new reference.',
  },
  113: { name: 'INVALID_USER', kind: 'definite', meaning: 'There is no such user.', action: mendAndResend },
  114: {
    name: 'INVALID_ACCOUNT',
    kind: 'definite',
    meaning: 'There is no such account.',
    action: mendAndResend,
  },
  115: {
    name: 'INVALID_BANK_ACCOUNT',
    kind: 'definite',
    meaning: 'The bank knows no such account.',
    action: mendAndResend,
  },
  116: {
    name: 'INVALID_AMOUNT',
    kind: 'definite',
    meaning: 'The amount is not valid.',
    action: mendAndResend,
  },
  117: {
    name: 'MISSING_PARAMETER',
    kind: 'definite',
    meaning: 'A required parameter is missing.',
    action: mendAndResend,
  },
  118: {
    name: 'INVALID_USER_IDENTIFIER',
    kind: 'definite',
    meaning: 'The identifier of the user is not valid.',
    action: mendAndResend,
  },
  119: {
    name: 'INVALID_PROCESS',
    kind: 'definite',
    meaning: 'The process is not valid.',
    action: mendAndResend,
  },
  120: {
    name: 'PHOTO_ALREADY_SET',
    kind: 'definite',
    meaning: 'The account has a photo already.',
    action: 'Nothing; it was not replaced.',
  },
  121: {
    name: 'INVALID_IMAGE_TYPE',
    kind: 'definite',
    meaning: 'The image has a type Paga does not take.',
    action: 'Send a JPEG.',
  },
  122: {
    name: 'INVALID_IDENTIFICATION',
    kind: 'definite',
    meaning: 'The details of identification are not valid.',
    action: mendAndResend,
  },
  123: {
    name: 'INVALID_PHONE_NUMBER',
    kind: 'definite',
    meaning: 'The phone number is not valid.',
    action: mendAndResend,
  },
  124: {
    name: 'INVALID_FIRST_NAME',
    kind: 'definite',
    meaning: 'The first name is not valid.',
    action: mendAndResend,
  },
  125: {
    name: 'INVALID_LAST_NAME',
    kind: 'definite',
    meaning: 'The last name is not valid.',
    action: mendAndResend,
  },
  126: {
    name: 'INVALID_USERNAME',
    kind: 'definite',
    meaning: 'The user name is not valid.',
    action: mendAndResend,
  },
  127: {
    name: 'INVALID_EMAIL',
    kind: 'definite',
    meaning: 'The e-mail address is not valid.',
    action: mendAndResend,
  },
  128: {
    name: 'EMAIL_EXISTS',
    kind: 'definite',
    meaning: 'The e-mail address belongs to another account.',
    action: mendAndResend,
  },
  129: {
    name: 'ACCOUNT_LOCKED',
    kind: 'definite',
    meaning: 'The account of the user is locked.',
    action: 'Have the account unlocked, then send it under a new reference.',
  },
  130: { name: 'INVALID_NAME', kind: 'definite', meaning: 'The name is not valid.', action: mendAndResend },
  131: {
    name: 'INVALID_MERCHANT',
    kind: 'definite',
    meaning: 'There is no such merchant.',
    action: mendAndResend,
  },
  132: {
    name: 'INVALID_PROCESS_CHANNEL',
    kind: 'definite',
    meaning: 'The channel of the process is not valid.',
    action: mendAndResend,
  },
  133: {
    name: 'DESTINATION_BANK_NOT_FOUND',
    kind: 'definite',
    meaning: 'The destination bank was not found.',
    action: 'Take the uuid from getBanks, then send it under a new reference.',
  },
  134: {
    name: 'INVALID_DATE_OF_BIRTH',
    kind: 'definite',
    meaning: 'The date of birth is not valid.',
    action: mendAndResend,
  },
  135: {
    name: 'UNKNOWN_REFERENCE',
    kind: 'unknown-reference',
    meaning: 'Nothing is known under this reference (yet).',
    action: 'Ask again in a while; absence is not failure.',
  },
  136: {
    name: 'TRANSACTION_LIMIT',
    kind: 'definite',
    meaning: 'The amount is above the limit of a transaction.',
    action: 'Pay less at once, under a new reference.',
  },
  137: {
    name: 'BELOW_MINIMUM',
    kind: 'definite',
    meaning: 'The amount is below the minimum.',
    action: mendAndResend,
  },
  138: {
    name: 'ACCOUNT_LIMIT',
    kind: 'definite',
    meaning: 'The account would pass its limit.',
    action: 'Pay less, or raise the limit of the account.',
  },
  139: {
    name: 'INSUFFICIENT_BALANCE',
    kind: 'definite',
    error: 'INSUFFICIENT_BALANCE',
    meaning: 'The balance does not cover amount and fee.',
    action: 'Fund the account, then send it under a new reference.',
  },
  140: {
    name: 'REFERENCE_TOO_LONG',
    kind: 'definite',
    meaning: 'The reference has more than 50 characters.',
    action: 'Use a shorter reference.',
  },
}
