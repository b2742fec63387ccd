import type { Operation } from '@pagakit/contract'
import { isAnswerFault } from './fault-kinds.ts'
import type { FaultKind, FaultParameters, ToldFault } from './fault-parameters.ts'
import type { Fault, FaultRule } from './fault-rule.ts'
import { type NamedTarget, targetsOf } from './fault-targets.ts'
import { nairaOf } from './naira-of.ts'
import { readFaultRule } from './read-fault-rule.ts'
import { type Chance, seededChance } from './seeded-chance.ts'

/** Makes the sandbox misbehave. */
export interface FaultControl {
  /**
   * Adds a rule. Where several fit a request, the one added first is used; one of latency may befall it besides.
   *
   * @throws PagaError `INVALID_SETTINGS` for a rule that can never fit.
   *
   * @example
   * sandbox.faults.add({ kind: 'lose-answer', operation: 'depositToBank' })
   */
  add(rule: FaultRule): Fault
  /** Removes a rule, or all of them. False where there was none to remove. */
  clear(id?: string): boolean
  /** The rules in force, the oldest first. */
  list(): readonly Fault[]
  /** What chance is drawn from: with the same one, the same requests meet the same faults. */
  readonly seed: number
}

/** What a rule is held against. */
export interface FaultTarget {
  readonly operation: string
  readonly referenceNumber: string | undefined
  /** As it was sent. */
  readonly amount?: unknown
}

/** The rules in force, and their use. */
export class Faults implements FaultControl {
  readonly #operations: readonly Operation[]
  #faults: readonly Fault[] = []
  #added = 0

  readonly seed: number
  /** Draws a number from 0 to below 1, for answers. */
  readonly chance: Chance
  /** Webhooks go out while requests come in, and who is first may not decide what either draws. */
  readonly #webhookChance: Chance

  /** `operations` are those whose answers can misbehave. */
  constructor(operations: readonly Operation[], seed = 1) {
    this.#operations = operations
    this.seed = seed
    this.chance = seededChance(seed)
    this.#webhookChance = seededChance(seed ^ 0x5bd1e995)
  }

  /** Takes anything, since a rule may come as JSON. */
  add(rule: unknown): Fault {
    const read = readFaultRule(rule, this.#operations)
    this.#added += 1
    const fault: Fault = { id: `F${this.#added}`, ...read, times: read.times ?? 1, struck: 0 }
    this.#faults = [...this.#faults, fault]
    return fault
  }

  clear(id?: string): boolean {
    const kept = id === undefined ? [] : this.#faults.filter((fault) => fault.id !== id)
    const removed = kept.length < this.#faults.length
    this.#faults = kept
    return removed
  }

  list(): readonly Fault[] {
    return this.#faults
  }

  /** What a rule of a kind can be for. */
  targets(fault: ToldFault): readonly NamedTarget[] {
    return targetsOf(fault, this.#operations)
  }

  /** Remembers the rules, their counts and what chance is about to draw; what it gives puts that back. */
  remember(): () => void {
    const faults = this.#faults
    const added = this.#added
    const putBack = [this.chance.remember(), this.#webhookChance.remember()]
    return () => {
      this.#faults = faults
      this.#added = added
      for (const put of putBack) put()
    }
  }

  /** The first rule that is accepted, fits and does not fail by chance, used once; undefined where there is none. */
  take<Kind extends FaultKind>(
    target: FaultTarget,
    accepts: (kind: FaultKind, fault: ToldFault) => kind is Kind,
  ): (FaultParameters & { readonly kind: Kind; readonly by: string }) | undefined {
    for (const taken of this.#faults) {
      const { id, kind, chance = 1, times, struck } = taken
      if (!accepts(kind, taken) || !fits(taken, target)) continue
      // What is certain draws nothing, so that it changes nothing for the rules beside it.
      const draw = isAnswerFault(kind) ? this.chance : this.#webhookChance
      if (chance < 1 && draw() >= chance) continue
      const used = { ...taken, times: times - 1, struck: struck + 1 }
      const faults = this.#faults.map((fault) => (fault === taken ? used : fault))
      this.#faults = faults.filter((fault) => fault.times > 0)
      return { ...taken, kind, by: id }
    }
    return undefined
  }
}

function fits(fault: Fault, { operation, referenceNumber, amount }: FaultTarget): boolean {
  return (
    (fault.operation === undefined || fault.operation === operation) &&
    (fault.referenceNumber === undefined || fault.referenceNumber === referenceNumber) &&
    (fault.amount === undefined || nairaOf(fault.amount) === nairaOf(amount))
  )
}
