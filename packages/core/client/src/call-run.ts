import { type CallOptions, isPagaError, type Operation, PagaError } from '@pagakit/contract'
import { backoffMs, betweenAttempts } from './backoff.ts'
import type { CallContext } from './call-context.ts'
import { checkHeaders } from './check-headers.ts'
import { checkTimeout } from './check-timeout.ts'
import { Deadline } from './deadline.ts'
import { exchange } from './exchange.ts'
import { expired } from './expired.ts'
import { failureClass } from './failure-class.ts'
import { type AttemptView, notify } from './hooks.ts'
import type { Exchanged } from './interpret.ts'
import { hasMadeReference, prepare } from './prepare.ts'
import type { PreparedCall } from './prepared-call.ts'
import { hasFiles, readFiles } from './read-files.ts'
import { nextStep, retryAdvice } from './retry-advice.ts'
import { retryPolicy } from './retry-policy.ts'

const MONEY_TIMEOUT_MS = 60_000
const READ_TIMEOUT_MS = 20_000
const LONGEST_WAIT_MS = 60_000

/** One call on its way through the three rooms, as often as the retry policy allows. */
export class CallRun<Value> {
  readonly #context: CallContext
  readonly #operation: Operation
  #input: unknown
  readonly #options: CallOptions
  /** The third room: what to make of the answer to so many attempts. What it throws goes to the policy. */
  readonly #conclude: (exchanged: Exchanged, attempts: number) => Value

  constructor(
    context: CallContext,
    operation: Operation,
    input: unknown,
    options: CallOptions,
    conclude: (exchanged: Exchanged, attempts: number) => Value,
  ) {
    this.#context = context
    this.#operation = operation
    this.#input = input
    this.#options = options
    this.#conclude = conclude
  }

  /** Makes the call. Rejects with a PagaError, whatever went wrong. */
  async run(): Promise<Value> {
    const { authenticator, transport, baseUrl, runtime, profiles } = this.#context
    if (hasFiles(this.#operation)) this.#input = await readFiles(this.#operation, this.#input)
    let prepared = this.#prepare()
    const remembered = profiles.profile
    let profile = remembered
    const headers = this.#headers()
    const deadline = new Deadline(this.#timeoutMs(prepared), this.#options.signal, runtime)
    try {
      for (let attempt = 1; ; attempt++) {
        const view = this.#announce(prepared, attempt)
        const startedAt = runtime.now()
        try {
          const settings = { authenticator, transport, baseUrl, profile, headers, deadline }
          const exchanged = await exchange(prepared, settings)
          return this.#accept(exchanged, attempt, view, startedAt)
        } catch (error) {
          const failure = asPagaError(error, prepared)
          const other =
            profile === remembered ? profiles.otherAfter(failure, prepared, remembered) : undefined
          const waitMs = other === undefined ? this.#waitMs(prepared, failure, attempt) : 0
          const willRetry = waitMs !== undefined && waitMs < deadline.leftMs
          this.#notifyFailure(prepared, { attempt, startedAt, error: failure, willRetry })
          if (!willRetry) throw failure
          if (!(await deadline.wait(waitMs))) {
            throw expired(prepared, deadline, failure.outcome === 'not-sent' ? 'not-sent' : 'unknown')
          }
          profile = other ?? profile
          if (hasMadeReference(this.#operation, this.#input)) prepared = this.#prepare()
        }
      }
    } finally {
      deadline.release()
    }
  }

  #prepare(): PreparedCall {
    const { codecs, runtime, settings } = this.#context
    const { amountText, references } = settings
    const { binding, accept = settings.accept } = this.#options
    return prepare(this.#operation, this.#input, {
      codecs,
      randomBytes: runtime.randomBytes,
      amountText,
      references,
      binding,
      accept,
    })
  }

  /** Tells the hooks of an attempt. Gives what they see: one view for both, and none where there is no hook. */
  #announce(prepared: PreparedCall, attempt: number): AttemptView | undefined {
    const { hooks } = this.#context.settings
    if (!hooks?.onRequest && !hooks?.onAnswer) return undefined
    const view = this.#view(prepared, attempt)
    if (hooks.onRequest) notify(() => hooks.onRequest?.(view))
    return view
  }

  /** Tells the hooks of an answer, and makes of it what is to be made of it. */
  #accept(exchanged: Exchanged, attempt: number, view: AttemptView | undefined, startedAt: number): Value {
    const { settings, runtime, budget, profiles } = this.#context
    const { hooks } = settings
    if (view && hooks?.onAnswer) {
      const durationMs = runtime.now() - startedAt
      const httpStatus = exchanged.answer.status
      notify(() => hooks.onAnswer?.({ ...view, httpStatus, durationMs }))
    }
    const value = this.#conclude(exchanged, attempt)
    budget.refund()
    profiles.accepted(this.#operation, exchanged.profile)
    return value
  }

  /** How long to wait before the next attempt, or undefined to stop. */
  #waitMs(prepared: PreparedCall, failure: PagaError, attempt: number): number | undefined {
    const row = failureClass(failure)
    const retries = row === 'final' ? 0 : (retryPolicy[prepared.effect][row] ?? 0)
    if (attempt > retries) return undefined
    if (prepared.effect === 'money' && this.#options.resendIfNotSent !== true) return undefined
    if (row === 'duplicate' && !hasMadeReference(this.#operation, this.#input)) return undefined
    const asked = failure.params['retryAfterMs']
    if (typeof asked === 'number' && asked > LONGEST_WAIT_MS) return undefined
    const { budget, runtime } = this.#context
    if (!budget.spend()) return undefined
    return typeof asked === 'number' ? asked : backoffMs(attempt, betweenAttempts, () => runtime.random())
  }

  #headers(): Readonly<Record<string, string>> {
    const { headers } = this.#options
    return headers === undefined ? {} : checkHeaders(this.#operation.name, headers)
  }

  #timeoutMs({ effect }: PreparedCall): number {
    const { timeoutMs } = this.#options
    if (timeoutMs !== undefined) return checkTimeout(this.#operation.name, timeoutMs)
    const isSlow = effect === 'money' || effect === 'write'
    return this.#context.settings.timeoutMs ?? (isSlow ? MONEY_TIMEOUT_MS : READ_TIMEOUT_MS)
  }

  #notifyFailure(
    prepared: PreparedCall,
    failed: { attempt: number; startedAt: number; error: PagaError; willRetry: boolean },
  ): void {
    const { settings, runtime } = this.#context
    const { attempt, startedAt, error, willRetry } = failed
    const durationMs = runtime.now() - startedAt
    notify(() =>
      settings.hooks?.onFailure?.({ ...this.#view(prepared, attempt), error, durationMs, willRetry }),
    )
  }

  #view(prepared: PreparedCall, attempt: number): AttemptView {
    const { effect, referenceNumber } = prepared
    const { context } = this.#options
    return {
      operation: this.#operation.name,
      effect,
      referenceNumber,
      attempt,
      request: prepared.view(),
      context,
    }
  }
}

/** Nothing but a PagaError leaves a call. What is none is a defect of ours; what it says may hold anything. */
function asPagaError(error: unknown, prepared: PreparedCall): PagaError {
  if (isPagaError(error)) return error
  return new PagaError({
    code: 'MALFORMED_RESPONSE',
    operation: prepared.operation.name,
    referenceNumber: prepared.referenceNumber,
    message: 'the answer could not be interpreted.',
    hint: nextStep(prepared, 'unknown'),
    outcome: 'unknown',
    retry: retryAdvice(prepared.effect, 'unknown', 'MALFORMED_RESPONSE'),
    params: { cause: error instanceof Error ? error.name : typeof error },
  })
}
