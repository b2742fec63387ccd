import type { Operation } from '@pagakit/contract'
import type { AdmittedRequest, Outcome } from '../exchange/carry-out.ts'
import type { Engine } from '../exchange/engine.ts'
import { type WebhookFaultKind, webhookFaults } from '../webhooks/webhook-faults.ts'
import { answerByCode, answerPending, hideFromStatus, replayDuplicate } from './decision-faults.ts'
import { type AnswerFaultKind, type FaultParameters, parametersByKind } from './fault-parameters.ts'
import { cutShort, gone, htmlPage, late, otherStatus, otherType, type Passage, silent } from './passages.ts'
import { isMovement, isSingle, isStatus } from './struck-operations.ts'

/** One way to misbehave. */
export interface FaultDescription {
  readonly summary: string
}

/** One way in which answers misbehave. */
export interface AnswerFault extends FaultDescription {
  /** Which operations it can befall. @default any */
  readonly befalls?: (operation: Operation) => boolean
  /** What is decided in place of what would be. */
  readonly decide?: (request: AdmittedRequest, fault: FaultParameters, engine: Engine) => Outcome
  /** What becomes of the answer; with the books untouched, of the request. */
  readonly pass?: Passage
  /** True where it strikes before the operation is carried out, whatever it is told. */
  readonly isEarly?: boolean
}

/** The name of a way to misbehave. */
export type FaultKind = AnswerFaultKind | WebhookFaultKind

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
  latency: { summary: 'The operation is carried out at once, and the answer comes late.', pass: late },
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
    befalls: isSingle,
    decide: answerByCode,
  },
  pending: {
    summary: 'What would move money is pending (3), and is carried out later, by the clock of the sandbox.',
    befalls: isMovement,
    decide: answerPending,
  },
  'status-lag': {
    summary: 'For a while after an operation, getOperationStatus does not know what became of it.',
    befalls: isStatus,
    decide: hideFromStatus,
  },
  'replay-duplicate': {
    summary: 'A reference that was used before is answered as the first time, not refused with 105.',
    befalls: isMovement,
    decide: replayDuplicate,
  },
}

/** Every way the sandbox can misbehave on request. */
export const faultKinds: Readonly<Record<FaultKind, FaultDescription>> = { ...answerFaults, ...webhookFaults }

/** True for the name of a fault of answers. */
export function isAnswerFault(kind: string): kind is AnswerFaultKind {
  return Object.hasOwn(answerFaults, kind)
}

/** True where a fault of this kind can befall an operation. */
export function canBefall(kind: AnswerFaultKind, operation: Operation): boolean {
  const { befalls } = answerFaults[kind]
  return befalls === undefined || befalls(operation)
}

/** True where a fault leaves the books as they are, since nothing is carried out. */
export function sparesBooks({
  kind,
  books = 'untouched',
}: FaultParameters & { kind: AnswerFaultKind }): boolean {
  const { isEarly = false, decide } = answerFaults[kind]
  const optional: readonly string[] = parametersByKind[kind].optional
  return isEarly || (decide === undefined && optional.includes('books') && books === 'untouched')
}
