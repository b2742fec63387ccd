import type { Operation } from '@pagakit/contract'
import { webhookFaults } from '../webhooks/webhook-faults.ts'
import { lagging, otherCode, postponing, replaying } from './decision-faults.ts'
import {
  type AnswerFaultKind,
  type FaultKind,
  type FaultParameters,
  parametersByKind,
} from './fault-parameters.ts'
import { cutShort, gone, htmlPage, otherStatus, otherType, type Passage, silent } from './passages.ts'
import {
  codedOperations,
  everyOperation,
  isBatch,
  movements,
  newReferences,
  questions,
  type Sphere,
} from './struck-operations.ts'
import type { TwistDecision } from './twist.ts'

/** One way to misbehave. */
export interface FaultDescription {
  readonly summary: string
}

/** One way in which answers misbehave. */
export interface AnswerFault extends FaultDescription {
  /** Which operations it can befall. @default every operation */
  readonly befalls?: Sphere
  /** What it does to the decision. */
  readonly twist?: TwistDecision
  /** What becomes of the answer; with the books untouched, of the request. */
  readonly pass?: Passage
  /** True where it strikes before the operation is carried out, whatever it is told. */
  readonly isEarly?: boolean
  /** True where a batch meets it item by item, each as a request of its own. */
  readonly isOfItems?: boolean
  /** True where it only takes time, so that another fault may befall the same request. */
  readonly isLateness?: boolean
}

/** Every way in which answers misbehave on request. A new one is a row here, and one of what it is told. */
export const answerFaults: Readonly<Record<AnswerFaultKind, AnswerFault>> = {
  'lose-answer': {
    summary: 'The operation is carried out and committed; then the connection ends without an answer.',
    pass: gone,
  },
  reset: {
    summary: 'The connection ends without an answer, and nothing was carried out.',
    pass: gone,
    isEarly: true,
  },
  hang: {
    summary: 'No answer ever comes; the connection stays open until the client or the sandbox ends it.',
    pass: silent,
  },
  latency: {
    summary:
      'The operation is carried out at once, and the answer comes late; with the books untouched it is carried out late.',
    isLateness: true,
  },
  'http-status': { summary: 'A gateway answers with an HTTP status.', pass: otherStatus },
  html: { summary: 'A gateway answers with a page of HTML and HTTP 200.', pass: htmlPage },
  truncate: {
    summary: 'Of the answer only the first half arrives; then the connection ends.',
    pass: cutShort,
  },
  'content-type': { summary: 'The answer has another content type than what it is.', pass: otherType },
  code: {
    summary:
      'The operation is refused with a code; with the books moved it is carried out and called refused.',
    befalls: codedOperations,
    twist: otherCode,
    isOfItems: true,
  },
  pending: {
    summary: 'What would be done is pending, and is done later, by the clock of the sandbox.',
    befalls: movements,
    twist: postponing,
    isOfItems: true,
  },
  'status-lag': {
    summary: 'For a while after an operation, a question about it does not know what became of it.',
    befalls: questions,
    twist: lagging,
  },
  'replay-duplicate': {
    summary: 'A reference that was used before is answered as the first time, not refused with 105.',
    befalls: newReferences,
    twist: replaying,
  },
}

/** Every way the sandbox can misbehave on request. */
export const faultKinds: Readonly<Record<FaultKind, FaultDescription>> = { ...answerFaults, ...webhookFaults }

/** The names of all of them. */
export const kindNames: readonly FaultKind[] = Object.keys(faultKinds).filter(isFaultKind)

/** True for the name of a fault. */
export function isFaultKind(kind: string): kind is FaultKind {
  return Object.hasOwn(faultKinds, kind)
}

/** True for the name of a fault of answers. */
export function isAnswerFault(kind: string): kind is AnswerFaultKind {
  return Object.hasOwn(answerFaults, kind)
}

/** Which operations a fault can befall. */
export function sphereOf(kind: AnswerFaultKind): Sphere {
  return answerFaults[kind].befalls ?? everyOperation
}

/** True where a fault of this kind befalls the items of this operation, not the whole of it. */
export function isOfItems(kind: AnswerFaultKind, operation: Operation): boolean {
  return (answerFaults[kind].isOfItems ?? false) && isBatch(operation)
}

/** True where a fault leaves the books as they are, since nothing is carried out. */
export function sparesBooks({
  kind,
  books = 'untouched',
}: FaultParameters & { kind: AnswerFaultKind }): boolean {
  const { isEarly = false, pass } = answerFaults[kind]
  const optional: readonly string[] = parametersByKind[kind].optional
  return isEarly || (pass !== undefined && optional.includes('books') && books === 'untouched')
}
