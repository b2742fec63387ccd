import { defineRecord, type RecordKind } from '../../records/record-kind.ts'
import { timeKey } from '../../records/time-key.ts'

/** Something that happens by itself at a time: money returns, a charge runs out, a payment request expires, what was pending is done. */
export interface Due {
  readonly what: 'return' | 'charge-runs-out' | 'request-expires' | 'request-is-processed' | 'postponed'
  /** The organisation and reference of what it is about. */
  readonly organisation: string
  readonly reference: string
  /** Of what was postponed and has no reference of its own, such as a refund: what the books call it. */
  readonly beside?: string
}

/** What is due, by time. */
export const dueRecord: RecordKind<Due> = defineRecord('due')

/** Where it stands: keys are ordered as the times are, in milliseconds since 1970. */
export function dueKey(
  time: number,
  { organisation, reference }: Pick<Due, 'organisation' | 'reference'>,
): string {
  return `${timeKey(time)}/${organisation}/${reference}`
}
