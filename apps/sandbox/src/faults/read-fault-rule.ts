import { settingsError } from '../settings-error.ts'
import { type FaultKind, faultKinds, isAnswerFault } from './fault-kinds.ts'
import { type FaultParameters, parameterRules, parametersByKind } from './fault-parameters.ts'
import type { DrawnFault, FaultMatch, FaultRule } from './fault-rule.ts'
import { nairaOf } from './naira-of.ts'

type Members = Readonly<Record<string, unknown>>

const matchMembers: readonly (keyof FaultMatch)[] = [
  'operation',
  'referenceNumber',
  'amount',
  'chance',
  'times',
]

/**
 * Reads a rule that may have come as JSON.
 *
 * @throws PagaError `INVALID_SETTINGS` for a rule that can never fit.
 */
export function readFaultRule(rule: unknown, operations: readonly string[]): FaultRule {
  const members = membersOf(rule)
  const kind = readKind(members)
  checkMatch(members, operations)
  checkParameters(kind, members, matchMembers)
  // Every member was held against what its kind may have.
  return { ...withoutUndefined(members), kind } as FaultRule
}

/**
 * Reads what the header `x-sandbox-fault` says: a kind of fault, or JSON with it and what it is told.
 *
 * @throws PagaError `INVALID_SETTINGS` for anything else.
 */
export function readFaultHeader(header: string): DrawnFault {
  const members = membersOf(header.startsWith('{') ? parsed(header) : { kind: header })
  const kind = readKind(members)
  if (!isAnswerFault(kind)) throw faultError('kind', 'must be one that befalls answers')
  checkParameters(kind, members, [])
  return { ...members, kind }
}

function parsed(header: string): unknown {
  try {
    return JSON.parse(header)
  } catch {
    throw faultError('rule', 'must be a kind, or JSON')
  }
}

function membersOf(rule: unknown): Members {
  if (typeof rule !== 'object' || rule === null) throw faultError('rule', 'must be an object')
  return { ...rule }
}

function readKind({ kind }: Members): FaultKind {
  if (typeof kind === 'string' && isFaultKind(kind)) return kind
  throw faultError('kind', `must be one of ${Object.keys(faultKinds).join(', ')}`)
}

function checkMatch(
  { operation, referenceNumber, amount, chance = 1, times = 1 }: Members,
  operations: readonly string[],
): void {
  if (operation !== undefined && !(typeof operation === 'string' && operations.includes(operation))) {
    throw faultError('operation', `must be one of ${operations.join(', ')}`)
  }
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

function checkParameters(kind: FaultKind, members: Members, others: readonly string[]): void {
  const { required, optional } = isAnswerFault(kind) ? parametersByKind[kind] : { required: [], optional: [] }
  const parameters: readonly (keyof FaultParameters)[] = [...required, ...optional]
  const known: readonly string[] = ['kind', ...others, ...parameters]
  const given = Object.keys(withoutUndefined(members))
  if (given.some((name) => !known.includes(name))) {
    throw faultError('members', `must be among ${known.join(', ')}`)
  }
  const needed: readonly string[] = required
  for (const name of parameters) {
    const { must, accepts } = parameterRules[name]
    const value = members[name]
    if (value === undefined ? needed.includes(name) : !accepts(value)) throw faultError(name, must)
  }
}

function isFaultKind(kind: string): kind is FaultKind {
  return Object.hasOwn(faultKinds, kind)
}

function withoutUndefined(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
}

function faultError(member: string, must: string): Error {
  return settingsError(`faults.${member}`, 'The fault cannot be added.', `Its ${member} ${must}.`)
}
