import { settingsError } from '../settings-error.ts'
import { isAnswerFault, isFaultKind, kindNames } from './fault-kinds.ts'
import { type FaultKind, type FaultParameters, parameterRules, parametersByKind } from './fault-parameters.ts'

/** What may be a fault: anything, since it may have come as JSON. */
export type FaultMembers = Readonly<Record<string, unknown>>

/**
 * The members that are given.
 *
 * @throws PagaError `INVALID_SETTINGS` for what has none.
 */
export function membersOf(rule: unknown): FaultMembers {
  if (typeof rule !== 'object' || rule === null) throw faultError('rule', 'must be an object')
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined))
}

/**
 * The kind of a fault.
 *
 * @throws PagaError `INVALID_SETTINGS` for one there is not.
 */
export function readKind({ kind }: FaultMembers): FaultKind {
  if (typeof kind === 'string' && isFaultKind(kind)) return kind
  throw faultError('kind', `must be one of ${kindNames.join(', ')}`)
}

/**
 * Holds what a fault is told against its kind; `others` are the members it may have besides.
 *
 * @throws PagaError `INVALID_SETTINGS` for what is missing, not right or not of this kind.
 */
export function checkParameters(kind: FaultKind, members: FaultMembers, others: readonly string[]): void {
  const { required, parameters } = parametersOf(kind)
  const known: readonly string[] = ['kind', ...others, ...parameters]
  if (Object.keys(members).some((name) => !known.includes(name))) {
    throw faultError('members', `must be among ${known.join(', ')}`)
  }
  for (const name of parameters) {
    const { must, accepts } = parameterRules[name]
    const value = members[name]
    if (value === undefined ? required.includes(name) : !accepts(value)) throw faultError(name, must)
  }
}

/** What a kind of fault may be told, what it must be first. */
export function parametersOf(kind: FaultKind): {
  readonly required: readonly (keyof FaultParameters)[]
  readonly parameters: readonly (keyof FaultParameters)[]
} {
  const { required, optional } = isAnswerFault(kind) ? parametersByKind[kind] : { required: [], optional: [] }
  return { required, parameters: [...required, ...optional] }
}

/** The error for a member of a fault; `must` says what it must be, as the end of a sentence. */
export function faultError(member: string, must: string): Error {
  return settingsError(`faults.${member}`, 'The fault cannot be added.', `Its ${member} ${must}.`)
}
