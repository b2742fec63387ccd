import type { Effect, PagaError } from '@pagakit/contract'

/** What a hook sees of an attempt. It holds no secret: sensitive fields are replaced, headers are left out. */
export interface AttemptView {
  readonly operation: string
  readonly effect: Effect
  readonly referenceNumber: string | undefined
  /** 1 for the first. */
  readonly attempt: number
  /** The request with sensitive fields replaced. */
  readonly request: Readonly<Record<string, unknown>>
  /** What the caller gave as `context`. */
  readonly context: unknown
}

/** An attempt that brought an answer. */
export interface AnsweredView extends AttemptView {
  readonly httpStatus: number
  /** How long the attempt took, in milliseconds. */
  readonly durationMs: number
}

/** An attempt that failed. */
export interface FailedView extends AttemptView {
  readonly error: PagaError
  readonly durationMs: number
  /** True if the call is sent again. */
  readonly willRetry: boolean
}

/** Watchers of a client's calls. They observe; what they throw is swallowed, so that they cannot break a payment. */
export interface Hooks {
  readonly onRequest?: (view: AttemptView) => void
  readonly onAnswer?: (view: AnsweredView) => void
  readonly onFailure?: (view: FailedView) => void
}

/** Where warnings go. `console` fits, and so does a pino logger with a small wrapper. */
export interface Logger {
  warn(message: string, facts: Readonly<Record<string, unknown>>): void
}

/** Wraps a whole call, for tracing: must call `run` once and give back what it gives. */
export type Instrument = <Value>(
  call: { readonly operation: string; readonly context: unknown },
  run: () => Promise<Value>,
) => Promise<Value>

/** Calls a watcher and survives what it throws. */
export function notify<View>(hook: ((view: View) => void) | undefined, view: () => View): void {
  if (hook === undefined) return
  try {
    hook(view())
  } catch {
    // A watcher must not decide over money.
  }
}
