import { answerFaults, isAnswerFault } from './fault-kinds.ts'
import type { FaultParameters } from './fault-parameters.ts'
import type { DrawnFault } from './fault-rule.ts'
import { checkParameters, faultError, membersOf, readKind } from './read-fault-kind.ts'

/**
 * Reads what the header `x-sandbox-fault` says: a kind of fault, JSON with it and what it is told, or a list of two of those, one
 * of them of latency.
 *
 * @throws PagaError `INVALID_SETTINGS` for anything else.
 */
export function readFaultHeader(header: string): readonly DrawnFault[] {
  const given = /^[{[]/.test(header) ? parsed(header) : { kind: header }
  const faults = (Array.isArray(given) ? given : [given]).map(readNamedFault)
  const late = faults.filter(({ kind }) => answerFaults[kind].isLateness).length
  if (faults.length === 0 || late > 1 || faults.length - late > 1) {
    throw faultError('rule', 'must be one fault, or one of latency and one other')
  }
  return faults
}

function parsed(header: string): unknown {
  try {
    return JSON.parse(header)
  } catch {
    throw faultError('rule', 'must be a kind, or JSON')
  }
}

function readNamedFault(given: unknown): DrawnFault {
  const members = membersOf(given)
  const kind = readKind(members)
  if (!isAnswerFault(kind)) throw faultError('kind', 'must be one that befalls answers')
  checkParameters(kind, members, [])
  const told: FaultParameters = members
  return { ...told, kind, by: 'header' }
}
