import { defineRecord, type RecordKind } from '../../records/record-kind.ts'
import type { KycLevel } from '../directory/kyc-levels.ts'

/** A registered user of Paga, with an account of their own. */
export interface Customer {
  /** As `phoneOfAnyCountry` gives it; also the user's principal. */
  readonly phone: string
  /** Other names of the account, in lower case: a nickname, a user name, an e-mail address. */
  readonly aliases: readonly string[]
  readonly name: string
  readonly kycLevel: KycLevel
  readonly state: 'active' | 'locked' | 'disabled'
  /** A digest of the credentials given at registration; without one they are the PIN that was sent to the customer. */
  readonly credentials?: string
  /** The organisation that registered the customer. */
  readonly registeredBy?: string
  readonly hasPhoto?: boolean
}

/** Customers by phone number. */
export const customerRecord: RecordKind<Customer> = defineRecord('customer')

/** The phone number of a customer by each other name of the account. */
export const customerAliasRecord: RecordKind<string> = defineRecord('customer-alias')
