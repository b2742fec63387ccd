import type { Availability } from '@pagakit/contract'

// Where a browser is sent to ask for them.
export { mypagaHosts } from '../mypaga-hosts.ts'
export { authorizationPath } from './authorization-path.ts'

/** What a client of Paga Connect may ask a user for, and how a person is told. */
export interface ConnectPermission {
  /** What the user allows, in words that finish "This lets the business ...". */
  readonly words: string
  /** What the holder of a token with it may do, for developers. */
  readonly summary: string
  /** The document that names it. */
  readonly source: string
  readonly availability: Availability
}

/**
 * The scopes of Paga Connect by name, in the order of the documents.
 *
 * @example
 * connectScopes.MERCHANT_PAYMENT.words // 'take payments from your Paga account'
 */
export const connectScopes = {
  MERCHANT_PAYMENT: {
    words: 'take payments from your Paga account',
    summary: "Charge the user's Paga account with merchantPayment.",
    source: 'Paga Connect, introduction',
    availability: 'available',
  },
  USER_REQUEST_ACCOUNT_BALANCE: {
    words: 'see how much money is in your Paga account',
    summary: "Read the user's balance with getUserDetails, for the user data ACCOUNT_BALANCE.",
    source: 'Paga Connect, introduction',
    availability: 'available',
  },
  MONEY_TRANSFER: {
    words: 'send money to your Paga account, and to bank accounts for you',
    summary:
      "Credit the user's Paga account with moneyTransfer; moneyTransferToBank is taken to need it too.",
    source: 'Paga Connect, introduction',
    availability: 'available',
  },
  USER_DETAILS_REQUEST: {
    words: 'see the details of your Paga account that are listed here',
    summary: "Read with getUserDetails the user's details that were asked for as user data.",
    source: 'Paga Connect, introduction',
    availability: 'available',
  },
  USER_DEPOSIT_FROM_CARD: {
    words: 'put money into your Paga account from your card',
    summary: 'Deposit from a card of the user; no documented operation uses it.',
    source: "the guides of Paga's Connect clients",
    availability: 'undocumented',
  },
} as const satisfies Readonly<Record<string, ConnectPermission>>

/** One of the scopes of Paga Connect. */
export type ConnectScope = keyof typeof connectScopes

/** One kind of user data: what {@link ConnectPermission} says, and how it is asked for and answered. */
export interface ConnectUserDataPermission extends ConnectPermission {
  /** The scopes without which it is not given. */
  readonly scopes: readonly ConnectScope[]
  /** The member of the answer to getUserDetails that holds it. */
  readonly member: string
}

/**
 * The user data of Paga Connect by name, in the order of the documents.
 *
 * The documents name no member of the answer for MOBILE_NUMBER and PAGA_NUBAN, and no scope for the balance; what stands
 * here for them follows from the names of the others and is not verified.
 *
 * @example
 * connectUserData.EMAIL.words // 'your e-mail address'
 * connectUserData.EMAIL.member // 'email'
 */
export const connectUserData = {
  FIRST_NAME: {
    words: 'your first name',
    summary: "The user's first name.",
    source: 'Paga Connect, introduction',
    availability: 'available',
    scopes: ['USER_DETAILS_REQUEST'],
    member: 'firstName',
  },
  LAST_NAME: {
    words: 'your last name',
    summary: "The user's last name.",
    source: 'Paga Connect, introduction',
    availability: 'available',
    scopes: ['USER_DETAILS_REQUEST'],
    member: 'lastName',
  },
  MOBILE_NUMBER: {
    words: 'your mobile number',
    summary: 'The mobile number of the Paga account.',
    source: 'Paga Connect, introduction',
    availability: 'available',
    scopes: ['USER_DETAILS_REQUEST'],
    member: 'mobileNumber',
  },
  EMAIL: {
    words: 'your e-mail address',
    summary: 'The e-mail address of the Paga account.',
    source: 'Paga Connect, introduction',
    availability: 'available',
    scopes: ['USER_DETAILS_REQUEST'],
    member: 'email',
  },
  USERNAME: {
    words: 'your Paga username',
    summary: 'The username of the Paga account.',
    source: 'Paga Connect, introduction',
    availability: 'available',
    scopes: ['USER_DETAILS_REQUEST'],
    member: 'username',
  },
  ACCOUNT_BALANCE: {
    words: 'your account balance',
    summary: 'The balance of the Paga account, in naira.',
    source: 'Paga Connect Operations, section 3',
    availability: 'available',
    scopes: ['USER_DETAILS_REQUEST', 'USER_REQUEST_ACCOUNT_BALANCE'],
    member: 'accountBalance',
  },
  PAGA_NUBAN: {
    words: 'your Paga account number (NUBAN)',
    summary: 'The NUBAN of the Paga account: a bank account number of ten digits.',
    source: 'Paga Connect Operations, section 3',
    availability: 'available',
    scopes: ['USER_DETAILS_REQUEST'],
    member: 'pagaNuban',
  },
} as const satisfies Readonly<Record<string, ConnectUserDataPermission>>

/** One kind of user data of Paga Connect. */
export type ConnectUserDatum = keyof typeof connectUserData
