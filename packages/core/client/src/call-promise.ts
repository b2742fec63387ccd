import type { Call, RawResponse } from '@pagakit/contract'

/** What a call under way resolves to inside. */
export interface Completed<Result> {
  readonly result: Result
  readonly response: RawResponse
}

/** A promise of the result that can also tell the raw side. It derives each on demand, so none is left unhandled. */
export class CallPromise<Result> implements Call<Result> {
  readonly [Symbol.toStringTag] = 'CallPromise'
  readonly #completed: Promise<Completed<Result>>

  constructor(completed: Promise<Completed<Result>>) {
    this.#completed = completed
  }

  withResponse(): Promise<Completed<Result>> {
    return this.#completed
  }

  // biome-ignore lint/suspicious/noThenProperty: a call is a promise; being awaited is its purpose.
  then<Fulfilled = Result, Rejected = never>(
    onFulfilled?: ((value: Result) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    if (typeof onFulfilled === 'function')
      return this.#completed.then(({ result }) => onFulfilled(result), onRejected)
    return this.#completed.then(({ result }) => result).then(onFulfilled, onRejected)
  }

  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Result | Rejected> {
    return this.then(undefined, onRejected)
  }

  finally(onFinally?: (() => void) | null): Promise<Result> {
    return this.then().finally(onFinally)
  }
}
