import type { Answer } from '../exchange/answer.ts'
import { type WebhookFaultKind, webhookFaults } from '../webhooks/webhook-faults.ts'

/** One way to misbehave. */
export interface FaultDescription {
  readonly summary: string
}

/** One way in which answers misbehave. */
interface AnswerFault extends FaultDescription {
  /**
   * What goes out in place of the answer; `lost` ends the connection without one. By then the request was decided and
   * the books are written.
   */
  readonly deliver: (answer: Answer) => Answer | 'lost'
}

/** The name of a way in which answers misbehave. */
export type AnswerFaultKind = 'lose-answer'

/** The name of a way to misbehave. */
export type FaultKind = AnswerFaultKind | WebhookFaultKind

/** Every way in which answers misbehave on request. A new one is a row here, and its name above. */
export const answerFaults: Readonly<Record<AnswerFaultKind, AnswerFault>> = {
  'lose-answer': {
    summary: 'The operation is carried out and committed; then the connection ends without an answer.',
    deliver: () => 'lost',
  },
}

/** Every way the sandbox can misbehave on request. */
export const faultKinds: Readonly<Record<FaultKind, FaultDescription>> = { ...answerFaults, ...webhookFaults }

/** True for the name of a fault of answers. */
export function isAnswerFault(kind: string): kind is AnswerFaultKind {
  return Object.hasOwn(answerFaults, kind)
}
