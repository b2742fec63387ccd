import type { AdmittedRequest, Outcome } from '../exchange/carry-out.ts'
import type { Engine } from '../exchange/engine.ts'
import type { FaultParameters } from './fault-parameters.ts'

/** A request, or an item of a batch, that is about to be decided. */
export interface Decidable extends Omit<AdmittedRequest, 'value'> {
  /** What the books call it: of an item, the operation it would be if it were sent alone. */
  readonly name: string
}

/** What a fault does to a decision. */
export interface Twist {
  /** What is decided in place of what would be. */
  readonly decide?: Decidable['decide']
  /** What is said in place of what came of it. */
  readonly say?: (outcome: Outcome) => Outcome
}

/** Says what a fault does to a decision; nothing is written yet. */
export type TwistDecision = (request: Decidable, told: FaultParameters, engine: Engine) => Twist
