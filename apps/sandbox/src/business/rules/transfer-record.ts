import { defineRecord, type RecordKind } from '../../records/record-kind.ts'
import type { Receiver } from './receiver.ts'

/** What is remembered of a transfer to a person, so that its status can tell it again. */
export interface TransferRecord {
  readonly registration: Receiver['registration']
  /** True where the sender was told the withdrawal code. */
  readonly tellsCode?: boolean
}

/** The transfers that were made, by `referenceKey`. */
export const transfers: RecordKind<TransferRecord> = defineRecord('transfer')
