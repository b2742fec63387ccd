import { defineRecord, type RecordKind } from '../../records/record-kind.ts'
import { timeKey } from '../../records/time-key.ts'

/** A lasting bank account number: what is paid into it reaches the organisation that registered it. */
export interface PaymentAccount {
  /** The wallet of the organisation. */
  readonly organisation: string
  /** A NUBAN of {@link paymentAccountBank}. */
  readonly accountNumber: string
  /** The organisation's own reference of it. */
  readonly accountReference?: string | undefined
  readonly accountName?: string | undefined
  /** Of the customer who pays into it. */
  readonly phoneNumber: string
  readonly firstName?: string | undefined
  readonly lastName?: string | undefined
  readonly email?: string | undefined
}

/** Money that was paid into such an account. Amounts are decimal texts in naira. */
export interface AccountPayment {
  /** When, in milliseconds since 1970. */
  readonly time: number
  readonly amount: string
  readonly fee: string
  /** The name of the bank it came from. */
  readonly bank: string
  /** The payer's reference of it. */
  readonly paymentReference: string
  readonly transactionId: string
  readonly narration?: string | undefined
}

/** The code of the bank the numbers are of: Wema Bank. */
export const paymentAccountBank = '035'

/** The accounts by their number. */
export const paymentAccountRecord: RecordKind<PaymentAccount> = defineRecord('payment-account')

/** The number of an account by organisation and account reference. */
export const accountReferenceRecord: RecordKind<string> = defineRecord('payment-account-reference')

/** What was paid into accounts, by account number, time and transaction. */
export const accountPaymentRecord: RecordKind<AccountPayment> = defineRecord('payment-account-payment')

/** Where an account is found by the organisation's own reference. */
export function accountReferenceKey(organisation: string, accountReference: string): string {
  return `${organisation}/${accountReference}`
}

/** Where a payment stands: those of an account in the order of their times. */
export function accountPaymentKey(accountNumber: string, { time, transactionId }: AccountPayment): string {
  return `${accountNumber}/${timeKey(time)}/${transactionId}`
}
