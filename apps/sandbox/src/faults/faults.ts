import type { FaultKind } from './fault-kinds.ts'
import { type FaultRule, readFaultRule } from './read-fault-rule.ts'

/** A rule in force. */
export interface Fault extends FaultRule {
  readonly id: string
  /** How many requests it will still befall. */
  readonly times: number
}

/** Makes the sandbox misbehave. */
export interface FaultControl {
  /**
   * Adds a rule. Where several fit a request, the one added first is used.
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
}

/** What a rule is held against. */
export interface FaultTarget {
  readonly operation: string
  readonly referenceNumber: string | undefined
}

/** The rules in force, and their use. */
export class Faults implements FaultControl {
  readonly #operations: readonly string[]
  #faults: readonly Fault[] = []
  #added = 0

  /** `operations` are the names a rule may use. */
  constructor(operations: readonly string[]) {
    this.#operations = operations
  }

  /** Takes anything, since a rule may come as JSON. */
  add(rule: unknown): Fault {
    const { times = 1, ...target } = readFaultRule(rule, this.#operations)
    this.#added += 1
    const fault: Fault = { id: `F${this.#added}`, ...target, times }
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

  /** The kind of the first rule of such a kind that fits, used once; undefined where none does. */
  take<Kind extends FaultKind>(
    target: FaultTarget,
    isOf: (kind: FaultKind) => kind is Kind,
  ): Kind | undefined {
    for (const taken of this.#faults) {
      const { kind } = taken
      if (!isOf(kind) || !fits(taken, target)) continue
      const used = { ...taken, times: taken.times - 1 }
      const faults = this.#faults.map((fault) => (fault === taken ? used : fault))
      this.#faults = faults.filter((fault) => fault.times > 0)
      return kind
    }
    return undefined
  }
}

function fits(fault: Fault, { operation, referenceNumber }: FaultTarget): boolean {
  return (
    (fault.operation === undefined || fault.operation === operation) &&
    (fault.referenceNumber === undefined || fault.referenceNumber === referenceNumber)
  )
}
