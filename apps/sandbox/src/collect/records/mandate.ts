import { defineRecord, type RecordKind } from '../../records/record-kind.ts'

/** A mandate on the bank account of a payer. */
export interface Mandate {
  readonly accountReference: string
  /** The most that one charge may take, in kobo as text. */
  readonly ceiling: string
  readonly isSingleUse: boolean
  readonly takesLess: boolean
  readonly isUsed: boolean
  readonly isDisabled: boolean
}

/** By organisation and accountReference. */
export const mandates: RecordKind<Mandate> = defineRecord('mandate')
