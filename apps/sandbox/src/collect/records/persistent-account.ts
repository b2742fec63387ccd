import { defineRecord, type RecordKind } from '../../records/record-kind.ts'
import type { Payee } from '../rules/payee.ts'
import type { Payment } from './payment.ts'

/** A persistent payment account as the sandbox keeps it. Kobo as text, times in milliseconds since 1970. */
export interface PersistentAccount {
  /** The reference of the request that opened it. */
  readonly reference: string
  readonly accountReference: string
  readonly accountNumber: string
  readonly accountName: string
  readonly firstName: string
  readonly lastName: string
  readonly phoneNumber: string | undefined
  readonly creditBankId: string | undefined
  readonly creditBankAccountNumber: string | undefined
  readonly callback: string | undefined
  /** The most that one payment may be. */
  readonly limit: string | undefined
  /** Where payments are passed on to; the organisation's own wallet, or an account at a bank. */
  readonly payee: Payee
  readonly created: number
  readonly isDeleted: boolean
  readonly payments: readonly Payment[]
}

/** By organisation and accountReference. */
export const persistentAccounts: RecordKind<PersistentAccount> = defineRecord('persistent-account')

/** What stands behind an account number of Paga's. */
export interface NumberedAccount {
  readonly organisation: string
  readonly kind: 'request' | 'account'
  /** The reference of the request, or the accountReference. */
  readonly name: string
}

/** By account number. */
export const accountNumbers: RecordKind<NumberedAccount> = defineRecord('nuban')
