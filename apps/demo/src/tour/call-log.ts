import type { BusinessOperationName, Hooks } from '@pagakit/business'
import { businessOperationNames } from '@pagakit/business/types'

/** One attempt as the transcript shows it. */
export interface LoggedCall {
  readonly operation: BusinessOperationName
  readonly request: Readonly<Record<string, unknown>>
  readonly durationMs: number
  /** What came back: `HTTP 200`, or the code of the error. */
  readonly outcome: string
}

/** Collects the attempts of a client through its hooks, so that the tour shows what was really sent. */
export class CallLog {
  #calls: LoggedCall[] = []

  /** The hooks to make a client with. */
  readonly hooks: Hooks = {
    onAnswer: ({ operation, request, durationMs, httpStatus }) => {
      this.#add(operation, { request, durationMs, outcome: `HTTP ${httpStatus}` })
    },
    onFailure: ({ operation, request, durationMs, error }) => {
      // A refusal was logged by its answer already; what is left are exchanges without one.
      if (error.httpStatus === undefined) this.#add(operation, { request, durationMs, outcome: error.code })
    },
  }

  /** The attempts since the last time they were taken. */
  take(): readonly LoggedCall[] {
    const calls = this.#calls
    this.#calls = []
    return calls
  }

  #add(name: string, call: Omit<LoggedCall, 'operation'>): void {
    const operation = businessOperationNames.find((known) => known === name)
    if (operation !== undefined) this.#calls.push({ operation, ...call })
  }
}
