import type { Answer } from '../exchange/answer.ts'

/** One way to misbehave. */
export interface FaultDescription {
  readonly summary: string
  /**
   * What goes out in place of the answer; `lost` ends the connection without one. By then the request was decided and
   * the books are written.
   */
  readonly deliver: (answer: Answer) => Answer | 'lost'
}

/** The name of a way to misbehave. */
export type FaultKind = 'lose-answer'

/** Every way the sandbox can misbehave on request. A new one is a row here, and its name above. */
export const faultKinds: Readonly<Record<FaultKind, FaultDescription>> = {
  'lose-answer': {
    summary: 'The operation is carried out and committed; then the connection ends without an answer.',
    deliver: () => 'lost',
  },
}
