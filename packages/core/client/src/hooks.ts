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

/** Watchers of a client's calls. They observe; what they throw is dropped, so that they cannot break a payment. */
export interface Hooks {
  readonly onRequest?: (view: AttemptView) => void
  readonly onAnswer?: (view: AnsweredView) => void
  readonly onFailure?: (view: FailedView) => void
}

/** Where warnings go. `console` fits, and so does a pino logger with a small wrapper. */
export interface Logger {
  warn(message: string, facts: Readonly<Record<string, unknown>>): void
}

/**
 * Wraps a whole call, for tracing. It must call `run`, which makes the call once however often it is called; the caller
 * gets what the call came to, whatever the wrapper gives back or throws.
 */
export type Instrument = <Value>(
  call: { readonly operation: string; readonly context: unknown },
  run: () => Promise<Value>,
) => Promise<Value>

/**
 * Calls a watcher or a logger and drops what it throws, also where it turns out to be asynchronous: it must not decide
 * over money.
 *
 * @example
 * notify(() => hooks?.onRequest?.(view))
 */
export function notify(call: () => unknown): void {
  try {
    const given = call()
    // Only what could be a promise is treated as one: most watchers give nothing.
    if (typeof given === 'object') Promise.resolve(given).catch(() => {})
  } catch {
    // Dropped, as promised above.
  }
}
