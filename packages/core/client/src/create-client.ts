import {
  type Api,
  type Authenticator,
  type CallOptions,
  type Client,
  type Codecs,
  isPagaError,
  PagaError,
  type Transport,
} from '@pagakit/contract'
import { CallPromise, type Completed } from './call-promise.ts'
import type { Caller } from './caller.ts'
import { checkSettings } from './check-settings.ts'
import { clientClosed } from './client-closed.ts'
import type { ClientSettings } from './client-settings.ts'
import { baseUrlOf, type Environment } from './environment.ts'
import { instrumented } from './instrumented.ts'
import type { Result } from './interpret.ts'
import { platformRuntime } from './platform-runtime.ts'
import { ProfileMemory } from './profile-memory.ts'
import { RetryBudget } from './retry-budget.ts'
import type { Runtime } from './runtime.ts'
import { serverText } from './server-text.ts'
import type { Settlement, SettleOptions } from './settle.ts'
import { stillUnknown } from './still-unknown.ts'

/** What an adapter puts together to make a client. */
export interface ClientParts<A extends Api> {
  /** The methods the client gets. */
  readonly operationNames: readonly (keyof A['operations'] & string)[]
  /** Loads the models; called on the first call, or by `ready()`. */
  readonly loadApi: () => Promise<A>
  readonly environment: Environment
  /** The formats of its requests and answers. */
  readonly codecs: Codecs
  /** Loads formats that only some operations need; called together with `loadApi`. */
  readonly loadCodecs?: (() => Promise<Partial<Codecs>>) | undefined
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
  /**
   * Ends the client: further calls fail with `CLIENT_CLOSED`, idle connections are closed. A call under way is left to its
   * end; settling, which only asks, fails with `CLIENT_CLOSED` and leaves the outcome unknown.
   */
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
  #loading: Promise<Caller> | undefined
  #caller: Caller | undefined
  readonly #closing = new AbortController()

  constructor(parts: ClientParts<A>) {
    checkSettings(parts.settings, parts.codecs)
    this.#parts = parts
    this.#runtime = parts.runtime ?? platformRuntime
  }

  call(name: string, input: unknown, options: CallOptions = {}): CallPromise<Result> {
    const { instrument } = this.#parts.settings
    const run = (): Promise<Completed<Result>> => {
      if (this.#closing.signal.aborted) return Promise.reject(clientClosed(name))
      if (this.#caller !== undefined) return this.#caller.call(name, input, options)
      return this.#load().then((caller) => caller.call(name, input, options))
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
    return this.#untilClosed(referenceNumber, options, (caller, signal) =>
      caller.settle(referenceNumber, { ...options, signal }),
    )
  }

  settleItems(
    referenceNumbers: readonly string[],
    options: SettleOptions = {},
  ): Promise<readonly Settlement[]> {
    return this.#untilClosed(referenceNumbers[0] ?? '', options, (caller, signal) =>
      caller.settleItems(referenceNumbers, { ...options, signal }),
    )
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.#parts.transport.close?.()
  }

  async #untilClosed<Settled>(
    referenceNumber: string,
    { signal }: SettleOptions,
    settle: (caller: Caller, signal: AbortSignal) => Promise<Settled>,
  ): Promise<Settled> {
    const { signal: closing } = this.#closing
    const caller = await this.#settler(referenceNumber)
    try {
      return await settle(caller, signal === undefined ? closing : AbortSignal.any([closing, signal]))
    } catch (error) {
      const wasClosed = closing.aborted && isPagaError(error) && error.code === 'ABORTED'
      throw wasClosed ? stillUnknown(clientClosed('settle'), referenceNumber) : error
    }
  }

  async #settler(referenceNumber: string): Promise<Caller> {
    try {
      if (this.#closing.signal.aborted) throw clientClosed('settle')
      return await this.#load()
    } catch (error) {
      throw stillUnknown(error, referenceNumber)
    }
  }

  /** Loaded once; a failed load is tried again by the next call. */
  #load(): Promise<Caller> {
    this.#loading ??= this.#makeCaller().catch((error: unknown) => {
      this.#loading = undefined
      throw error
    })
    return this.#loading
  }

  async #makeCaller(): Promise<Caller> {
    const { loadApi, loadCodecs, environment, codecs, authenticator, transport, settings } = this.#parts
    const loading = Promise.all([loadApi(), import('./caller.ts'), loadCodecs?.()])
    const [api, { Caller }, more] = await loading.catch((error: unknown) => {
      throw notLoaded(error)
    })
    this.#caller = new Caller({
      api,
      baseUrl: baseUrlOf(environment, api.hosts),
      codecs: { ...codecs, ...more },
      authenticator,
      transport,
      settings,
      runtime: this.#runtime,
      budget: new RetryBudget(),
      profiles: new ProfileMemory(settings.hashProfile),
    })
    return this.#caller
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
