import type { BusinessClient } from '@pagakit/business'
import type { Sandbox } from '@pagakit/sandbox'

/** What every step works with. */
export interface TourContext {
  readonly sandbox: Sandbox
  readonly url: string
  readonly business: BusinessClient
  readonly state: TourState
}

/** What steps leave for later ones. */
export interface TourState {
  bankUUID: string
  balance: bigint
  /** What left the account since the first balance: amounts and fees, in kobo. */
  spent: bigint
  payoutReference: string
}

/** One line of what a step found. */
export interface Fact {
  readonly label: string
  readonly value: string
  readonly style?: 'bold' | 'green' | 'yellow' | 'red' | undefined
}

/** One step: a heading, and what it does. It throws {@link StepFailed} unless it came out as it says. */
export interface TourStep {
  readonly title: string
  readonly run: (context: TourContext) => Promise<readonly Fact[]>
}

/** A step did not come out as it says. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed'
}

/** Stops the tour unless a statement is true. */
export function must(isTrue: boolean, otherwise: string): asserts isTrue {
  if (!isTrue) throw new StepFailed(otherwise)
}
