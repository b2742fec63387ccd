import { effectOf, type Operation } from '@pagakit/contract'
import type { Kobo } from '../kobo.ts'
import { sphereOf } from './fault-kinds.ts'
import type { AnswerFaultRule } from './fault-rule.ts'
import type { FaultTarget } from './faults.ts'
import { nairaOf } from './naira-of.ts'
import { isMoney, ownsReference } from './struck-operations.ts'

/** Values that make the sandbox misbehave without another word to it. */
export interface MagicValue {
  /** What a reference begins with. */
  readonly reference: string
  /** The very amount, in naira. */
  readonly amount?: string
  readonly fault: AnswerFaultRule
}

/** What all of them begin with. Looked at first, for most requests are not magic: 0.98 of a transfer. */
const beginnings = { reference: 'SANDBOX-', amount: '1313.' } as const

/** Every magic value: a beginning and amounts that nobody uses by accident, within the limits of every operation. */
export const magicValues: readonly MagicValue[] = [
  { reference: 'SANDBOX-RESET-', amount: '1313.01', fault: { kind: 'reset' } },
  { reference: 'SANDBOX-LOST-', amount: '1313.02', fault: { kind: 'lose-answer' } },
  { reference: 'SANDBOX-HUNG-', amount: '1313.03', fault: { kind: 'hang', books: 'moved' } },
  { reference: 'SANDBOX-LATE-', amount: '1313.04', fault: { kind: 'latency', milliseconds: 5_000 } },
  {
    reference: 'SANDBOX-429-',
    amount: '1313.05',
    fault: { kind: 'http-status', status: 429, retryAfter: 1 },
  },
  {
    reference: 'SANDBOX-500-',
    amount: '1313.06',
    fault: { kind: 'http-status', status: 500, books: 'moved' },
  },
  {
    reference: 'SANDBOX-503-',
    amount: '1313.07',
    fault: { kind: 'http-status', status: 503, retryAfter: 1 },
  },
  { reference: 'SANDBOX-CUT-', amount: '1313.08', fault: { kind: 'truncate' } },
  { reference: 'SANDBOX-HTML-', amount: '1313.09', fault: { kind: 'html', books: 'moved' } },
  { reference: 'SANDBOX-TYPE-', amount: '1313.11', fault: { kind: 'content-type' } },
  { reference: 'SANDBOX-PENDING-', amount: '1313.12', fault: { kind: 'pending' } },
  { reference: 'SANDBOX-REFUSED-', amount: '1313.13', fault: { kind: 'code', code: 139 } },
  { reference: 'SANDBOX-UNCERTAIN-', amount: '1313.14', fault: { kind: 'code', code: -1, books: 'moved' } },
  { reference: 'SANDBOX-REPLAYED-', amount: '1313.15', fault: { kind: 'replay-duplicate' } },
  { reference: 'SANDBOX-LAG-', fault: { kind: 'status-lag' } },
]

/**
 * The fault a request asks for by its values: by a reference that it uses up, by an amount that it moves or asks for, and of
 * `status-lag` by the reference it asks about. Other questions about the same reference are answered as ever.
 */
export function magicFault(
  operation: Operation,
  { referenceNumber, amount }: Values,
): MagicFault | undefined {
  const found = faultOfReference(operation, referenceNumber) ?? faultOfAmount(operation, amount)
  return found === undefined || !sphereOf(found.kind).covers(operation, found)
    ? undefined
    : { ...found, by: 'magic value' }
}

/** What of a request may be magic. */
type Values = Pick<FaultTarget, 'referenceNumber' | 'amount'>

/** A fault that is called for by a magic value. */
type MagicFault = AnswerFaultRule & { readonly by: 'magic value' }

function faultOfReference(operation: Operation, reference = ''): AnswerFaultRule | undefined {
  if (!reference.startsWith(beginnings.reference)) return undefined
  const found = magicValues.find((magic) => reference.startsWith(magic.reference))?.fault
  const isMeant = found?.kind === 'status-lag' ? !changesSomething(operation) : ownsReference(operation)
  return isMeant ? found : undefined
}

const faultsByKobo: ReadonlyMap<Kobo | undefined, AnswerFaultRule> = new Map(
  magicValues.map(({ amount, fault }) => [nairaOf(amount), fault]),
)

function faultOfAmount(operation: Operation, amount: unknown): AnswerFaultRule | undefined {
  if (!String(amount).includes(beginnings.amount)) return undefined
  const kobo = changesSomething(operation) ? nairaOf(amount) : undefined
  return kobo === undefined ? undefined : faultsByKobo.get(kobo)
}

function changesSomething(operation: Operation): boolean {
  return isMoney(operation) || effectOf(operation, {}) === 'write'
}
