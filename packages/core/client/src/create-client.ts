import {
  type Api,
  type Authenticator,
  type CallOptions,
  type Client,
  type Codecs,
  isPagaError,
  type Operation,
  PagaError,
  type SettlementRule,
  type Transport,
} from '@pagakit/contract'
import type { CallContext } from './call-context.ts'
import { CallPromise, type Completed } from './call-promise.ts'
import { CallRun } from './call-run.ts'
import { checkAnswer } from './check-answer.ts'
import { checkSettings } from './check-settings.ts'
import type { ClientSettings } from './client-settings.ts'
import { baseUrlOf, type Environment } from './environment.ts'
import { notify } from './hooks.ts'
import { inputWarnings } from './input-warnings.ts'
import { instrumented } from './instrumented.ts'
import { interpret, type Result } from './interpret.ts'
import { platformRuntime } from './platform-runtime.ts'
import { ProfileMemory } from './profile-memory.ts'
import { RetryBudget } from './retry-budget.ts'
import type { Runtime } from './runtime.ts'
import { serverText } from './server-text.ts'
import { type Settlement, type SettleOptions, settle, settleItems, stillUnknown } from './settle.ts'

/** What an adapter puts together to make a client. */
export interface ClientParts<A extends Api> {
  /** The methods the client gets. */
  readonly operationNames: readonly (keyof A['operations'] & string)[]
  /** Loads the models; called on the first call, or by `ready()`. */
  readonly loadApi: () => Promise<A>
  readonly environment: Environment
  /** The formats of its requests and answers. */
  readonly codecs: Codecs
  readonly authenticator: Authenticator
  readonly transport: Transport
  readonly settings: ClientSettings
  readonly runtime?: Runtime
}

/** What every client has beside its operations. */
export interface ClientControls {
  /** Loads models and validators now instead of on the first call. */
  ready(): Promise<void>
  /**
   * Asks what became of a reference whose outcome is unknown, until an answer proves something or the time is up. It only
   * asks, so it can be repeated freely.
   *
   * @throws PagaError where asking itself fails for good; its `outcome` is that of the operation, so always `unknown`
   */
  settle(referenceNumber: string, options?: SettleOptions): Promise<Settlement>
  /**
   * The same for many references under one deadline, such as the items of a batch whose outcome is unknown; the settlements
   * come in the order of the references. What Paga does not know stays `unknown`.
   */
  settleItems(referenceNumbers: readonly string[], options?: SettleOptions): Promise<readonly Settlement[]>
  /** Ends the client: further calls fail with `CLIENT_CLOSED`, idle connections are closed. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Makes a typed client from the parts of an adapter.
 *
 * @throws PagaError `INVALID_SETTINGS` for a setting that is not one of its values
 */
export function createClient<A extends Api>(parts: ClientParts<A>): Client<A> & ClientControls {
  const core = new ClientCore(parts)
  const methods = parts.operationNames.map((name) => {
    return [name, (input?: unknown, options?: CallOptions) => core.call(name, input, options)]
  })
  const controls: ClientControls = {
    ready: () => core.ready(),
    settle: (referenceNumber, options) => core.settle(referenceNumber, options),
    settleItems: (referenceNumbers, options) => core.settleItems(referenceNumbers, options),
    close: () => core.close(),
    [Symbol.asyncDispose]: () => core.close(),
  }
  // The methods are made from the list of names; that each has its operation's types is what Client<A> says.
  return Object.freeze({ ...Object.fromEntries(methods), ...controls }) as Client<A> & ClientControls
}

class ClientCore<A extends Api> {
  readonly #parts: ClientParts<A>
  readonly #runtime: Runtime
  readonly #budget = new RetryBudget()
  readonly #profiles: ProfileMemory
  #loading: Promise<CallContext> | undefined
  #context: CallContext | undefined
  #isClosed = false
  readonly #warned = new Set<string>()

  constructor(parts: ClientParts<A>) {
    checkSettings(parts.settings, parts.codecs)
    this.#parts = parts
    this.#runtime = parts.runtime ?? platformRuntime
    this.#profiles = new ProfileMemory(parts.settings.hashProfile)
  }

  call(name: string, input: unknown, options: CallOptions = {}): CallPromise<Result> {
    const { instrument } = this.#parts.settings
    const run = (): Promise<Completed<Result>> => {
      if (this.#isClosed) return Promise.reject(closed(name))
      if (this.#context !== undefined) return this.#call(this.#context, name, input, options)
      return this.#load().then((loaded) => this.#call(loaded, name, input, options))
    }
    const { context } = options
    return new CallPromise(
      instrument === undefined ? run() : instrumented(instrument, { operation: name, context }, run),
    )
  }

  async ready(): Promise<void> {
    await this.#load()
  }

  settle(referenceNumber: string, options: SettleOptions = {}): Promise<Settlement> {
    return this.#settling(referenceNumber, (context, rule) => settle(context, rule, referenceNumber, options))
  }

  settleItems(
    referenceNumbers: readonly string[],
    options: SettleOptions = {},
  ): Promise<readonly Settlement[]> {
    const [first = ''] = referenceNumbers
    return this.#settling(first, (context, rule) => settleItems(context, rule, referenceNumbers, options))
  }

  async #settling<Settled>(
    referenceNumber: string,
    ask: (context: CallContext, rule: SettlementRule) => Promise<Settled>,
  ): Promise<Settled> {
    try {
      if (this.#isClosed) throw closed('settle')
      const context = await this.#load()
      const rule = context.api.settlement
      if (rule !== undefined) return await ask(context, rule)
    } catch (error) {
      throw isPagaError(error) ? stillUnknown(error, error.referenceNumber ?? referenceNumber) : error
    }
    throw cannotSettle(referenceNumber)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#parts.transport.close?.()
  }

  #call(
    context: CallContext,
    name: string,
    input: unknown,
    options: CallOptions,
  ): Promise<Completed<Result>> {
    const operation = context.api.operations[name]
    if (operation === undefined)
      return Promise.reject(new TypeError(`the ${context.api.name} API has no operation ${name}`))
    this.#warnOnce(context, operation, input)
    const call = new CallRun(context, operation, input, options, (exchanged, attempts) => {
      const result = interpret(context.api, exchanged, context.codecs)
      checkAnswer(result, exchanged, context.settings)
      const { status, headers } = exchanged.answer
      return { result, response: { status, headers, attempts } }
    })
    return call.run()
  }

  /** Loaded once; a failed load is tried again by the next call. */
  #load(): Promise<CallContext> {
    this.#loading ??= this.#makeContext().catch((error: unknown) => {
      this.#loading = undefined
      throw error
    })
    return this.#loading
  }

  async #makeContext(): Promise<CallContext> {
    const { loadApi, environment, codecs, authenticator, transport, settings } = this.#parts
    const api = await loadApi().catch((error: unknown) => {
      throw notLoaded(error)
    })
    this.#context = {
      api,
      baseUrl: baseUrlOf(environment, api.hosts),
      codecs,
      authenticator,
      transport,
      settings,
      runtime: this.#runtime,
      budget: this.#budget,
      profiles: this.#profiles,
    }
    return this.#context
  }

  /** Each warning once per client. */
  #warnOnce({ settings }: CallContext, operation: Operation, input: unknown): void {
    const { logger, references } = settings
    if (logger === undefined) return
    notify(() => {
      for (const warning of inputWarnings(operation, input, references)) {
        if (this.#warned.has(warning)) continue
        this.#warned.add(warning)
        notify(() => logger.warn(warning, { operation: operation.name }))
      }
    })
  }
}

function notLoaded(error: unknown): PagaError {
  const { name, message } = error instanceof Error ? error : { name: typeof error, message: '' }
  return new PagaError({
    code: 'INVALID_SETTINGS',
    operation: 'ready',
    message: 'the models of the API could not be loaded.',
    hint: 'Nothing was sent. See the cause, and call ready() at start to notice it early.',
    outcome: 'not-sent',
    retry: 'same-reference',
    cause: { name, message: serverText(message, []) },
  })
}

/** The outcome is that of the operation asked about, as everywhere in settling: it stays unknown. */
function cannotSettle(referenceNumber: string): PagaError {
  return new PagaError({
    code: 'INVALID_INPUT',
    operation: 'settle',
    referenceNumber,
    message: 'this API has no operation that proves what became of another, so nothing was asked.',
    hint: 'Look it up with the operations of the API before you do it again.',
    outcome: 'unknown',
    retry: 'settle-first',
  })
}

function closed(operation: string): PagaError {
  return new PagaError({
    code: 'CLIENT_CLOSED',
    operation,
    message: 'the client was closed.',
    hint: 'Make a new client; nothing was sent.',
    outcome: 'not-sent',
    retry: 'same-reference',
  })
}
