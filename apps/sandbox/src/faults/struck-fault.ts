import type { AnswerFaultKind } from './fault-parameters.ts'

/** A fault that struck a request, as the journal tells it. */
export interface StruckFault {
  readonly kind: AnswerFaultKind
  /** What called for it: the id of a rule, such as `F1`, or one of the others. */
  readonly by: string | 'header' | 'magic value'
  /** The reference of the item of a batch it befell; absent where it befell the whole request. */
  readonly item?: string
  /** By how many milliseconds it made the answer late, jitter included. */
  readonly delayMs?: number
}
