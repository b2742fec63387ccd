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

/** Every way the sandbox can misbehave on request. A new one is a row here. */
export const faultKinds = {
  'lose-answer': {
    summary: 'The operation is carried out and committed; then the connection ends without an answer.',
    deliver: () => 'lost',
  },
} as const satisfies Readonly<Record<string, FaultDescription>>

/** The name of a way to misbehave. */
export type FaultKind = keyof typeof faultKinds
