import { settingsError } from '../settings-error.ts'
import { type FaultKind, faultKinds } from './fault-kinds.ts'

/** When to misbehave, and how. */
export interface FaultRule {
  readonly kind: FaultKind
  /** Only requests to this operation. @default every operation */
  readonly operation?: string
  /** Only the request with this reference. @default every reference */
  readonly referenceNumber?: string
  /** How many requests it befalls before it is used up. @default 1 */
  readonly times?: number
}

const known = ['kind', 'operation', 'referenceNumber', 'times']

/**
 * Reads a rule that may have come as JSON.
 *
 * @throws PagaError `INVALID_SETTINGS` for a rule that can never fit.
 */
export function readFaultRule(rule: unknown, operations: readonly string[]): FaultRule {
  if (typeof rule !== 'object' || rule === null) throw faultError('rule', 'must be an object')
  const members: Readonly<Record<string, unknown>> = { ...rule }
  const { kind, operation, referenceNumber, times = 1 } = members
  if (!isFaultKind(kind)) throw faultError('kind', `must be one of ${Object.keys(faultKinds).join(', ')}`)
  if (!isTextOrAbsent(operation) || (operation !== undefined && !operations.includes(operation))) {
    throw faultError('operation', `must be one of ${operations.join(', ')}`)
  }
  if (!isTextOrAbsent(referenceNumber)) throw faultError('referenceNumber', 'must be a text')
  if (!isCount(times)) throw faultError('times', 'must be a whole number from 1 on')
  const stranger = Object.keys(members).find((name) => !known.includes(name))
  if (stranger !== undefined) throw faultError('members', `must be among ${known.join(', ')}`)
  return {
    kind,
    ...(operation === undefined ? {} : { operation }),
    ...(referenceNumber === undefined ? {} : { referenceNumber }),
    times,
  }
}

function isFaultKind(kind: unknown): kind is FaultKind {
  return typeof kind === 'string' && Object.hasOwn(faultKinds, kind)
}

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
}

function faultError(member: string, must: string): Error {
  return settingsError(`faults.${member}`, 'The fault cannot be added.', `Its ${member} ${must}.`)
}
