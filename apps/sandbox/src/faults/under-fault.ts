import { isPagaError, type Operation } from '@pagakit/contract'
import type { Answer, RequestNotes } from '../exchange/answer.ts'
import { type AdmittedRequest, carryOut, type Outcome } from '../exchange/carry-out.ts'
import type { Engine } from '../exchange/engine.ts'
import { answerFaults, canBefall, type FaultKind, isAnswerFault, sparesBooks } from './fault-kinds.ts'
import type { AnswerFaultKind } from './fault-parameters.ts'
import type { DrawnFault } from './fault-rule.ts'
import { magicFault } from './magic-values.ts'
import { readFaultHeader } from './read-fault-rule.ts'

/** A request that passed every check of who sent it. */
export interface AuthenticRequest {
  readonly operation: Operation
  readonly value: Readonly<Record<string, unknown>>
  readonly notes: RequestNotes
  header(name: string): string | undefined
}

/** Who asks, as the books know it, and what befalls the request. */
export interface Circumstances {
  readonly organisation: string
  readonly fault: DrawnFault | undefined
}

/** How to answer a request. */
export interface Answering {
  /** Carries it out, with what befalls it. */
  readonly answer: (fault: DrawnFault | undefined) => Answer
  /** Does not take it in, for the reason given. */
  readonly notTakenIn: (explanation: string) => Answer
}

/**
 * Answers an authentic request as the fault that befalls it, if any, has it: one that the header names, else one that its
 * values call for, else by a rule.
 */
export function underFault(
  request: AuthenticRequest,
  { faults, settings }: Pick<Engine, 'faults' | 'settings'>,
  { answer, notTakenIn }: Answering,
): Answer {
  const { operation, value, notes, header } = request
  const referenceNumber = notes.referenceNumber
  const amount = value['amount']
  const named = namedFault(header('x-sandbox-fault'))
  if (typeof named === 'string') return notTakenIn(named)
  const befalls = (kind: FaultKind): kind is AnswerFaultKind =>
    isAnswerFault(kind) && canBefall(kind, operation)
  if (named !== undefined && !befalls(named.kind)) {
    return notTakenIn(
      `The header x-sandbox-fault cannot be used. ${named.kind} does not befall ${operation.name}.`,
    )
  }
  const drawn =
    named ??
    (settings.magicValues ? magicFault(operation, referenceNumber, amount) : undefined) ??
    faults.take({ operation: operation.name, referenceNumber, amount }, befalls)
  if (drawn === undefined) return answer(undefined)
  return { ...(sparesBooks(drawn) ? unborn(notes) : answer(drawn)), fault: drawn }
}

/** Decides a request and writes the books, as the fault has it. */
export function carryOutUnder(
  fault: DrawnFault | undefined,
  request: AdmittedRequest,
  engine: Engine,
): Outcome {
  if (fault === undefined) return carryOut(request, engine)
  const { decide = carryOutAsEver } = answerFaults[fault.kind]
  return decide(request, fault, engine)
}

function carryOutAsEver(request: AdmittedRequest, _: DrawnFault, engine: Engine): Outcome {
  return carryOut(request, engine)
}

/** In place of the answer to a request that is not carried out. */
function unborn(notes: RequestNotes): Answer {
  return { httpStatus: 0, body: '', notes }
}

/** The fault a header asks for; a text says why it cannot. */
function namedFault(header: string | undefined): DrawnFault | string | undefined {
  if (header === undefined) return undefined
  try {
    return readFaultHeader(header)
  } catch (error) {
    if (!isPagaError(error)) throw error
    return `The header x-sandbox-fault cannot be used. ${error.hint}`
  }
}
