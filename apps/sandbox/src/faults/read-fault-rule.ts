import type { Operation } from '@pagakit/contract'
import { isAnswerFault, sphereOf } from './fault-kinds.ts'
import type { FaultKind, FaultParameters } from './fault-parameters.ts'
import type { FaultMatch, FaultRule } from './fault-rule.ts'
import { type NamedTarget, targetsOf } from './fault-targets.ts'
import { nairaOf } from './naira-of.ts'
import { checkParameters, type FaultMembers, faultError, membersOf, readKind } from './read-fault-kind.ts'

/** What a rule can be held to, beside what its kind is told. */
export const matchMembers: readonly (keyof FaultMatch)[] = [
  'operation',
  'referenceNumber',
  'amount',
  'chance',
  'times',
]

/**
 * Reads a rule that may have come as JSON. `operations` are those whose answers can misbehave.
 *
 * @throws PagaError `INVALID_SETTINGS` for a rule that can never fit.
 */
export function readFaultRule(rule: unknown, operations: readonly Operation[]): FaultRule {
  const members = membersOf(rule)
  const kind = readKind(members)
  checkParameters(kind, members, matchMembers)
  checkMatch(members)
  const told: FaultParameters = members
  checkTargets(kind, members, targetsOf({ ...told, kind }, operations))
  // Every member was held against what its kind may have.
  return { ...members, kind } as FaultRule
}

function checkMatch({ referenceNumber, amount, chance = 1, times = 1 }: FaultMembers): void {
  if (referenceNumber !== undefined && typeof referenceNumber !== 'string') {
    throw faultError('referenceNumber', 'must be a text')
  }
  if (amount !== undefined && nairaOf(amount) === undefined) {
    throw faultError('amount', 'must be a decimal text such as 1500.50')
  }
  if (!(typeof chance === 'number' && chance > 0 && chance <= 1)) {
    throw faultError('chance', 'must be a number above 0, and at most 1')
  }
  if (!(typeof times === 'number' && Number.isSafeInteger(times) && times >= 1)) {
    throw faultError('times', 'must be a whole number from 1 on')
  }
}

/** Refuses what its kind can never befall. */
function checkTargets(
  kind: FaultKind,
  { operation, referenceNumber, amount }: FaultMembers,
  targets: readonly NamedTarget[],
): void {
  const named = targets.filter(({ name }) => operation === undefined || name === operation)
  if (named.length === 0) {
    const names = [...new Set(targets.map(({ name }) => name))].join(', ')
    throw faultError('operation', `must be one of ${names}: ${kind} befalls ${befallenBy(kind)}`)
  }
  const where = operation === undefined ? `what ${kind} befalls` : String(operation)
  if (referenceNumber !== undefined && !named.some(({ hasReference }) => hasReference)) {
    throw faultError('referenceNumber', `must be left out, for ${where} has none`)
  }
  if (amount !== undefined && !named.some(({ hasAmount }) => hasAmount)) {
    throw faultError('amount', `must be left out, for ${where} has none`)
  }
}

/** Which operations a kind of fault befalls, as the end of a sentence. */
export function befallenBy(kind: FaultKind): string {
  return isAnswerFault(kind) ? sphereOf(kind).words : 'what Paga tells your servers'
}
