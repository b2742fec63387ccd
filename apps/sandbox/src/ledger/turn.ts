import { setImmediate } from 'node:timers'

/** What is written in one turn of the event loop, to be kept by one commit or not at all. */
export class Turn {
  /** Resolves once it is kept; rejects where it was not. */
  readonly kept: Promise<void>
  /** How often something was written. */
  writes = 0
  readonly #followUps: (() => void)[] = []
  #resolve: () => void = () => {}
  #reject: (failure: unknown) => void = () => {}

  /** `end` is called once everything that came in during this turn had its say. */
  constructor(end: () => void) {
    this.kept = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    // Who asked is told; that may be nobody.
    this.kept.catch(() => {})
    setImmediate(end)
  }

  /** Has something done once it is kept, before anybody is told. */
  onceKept(followUp: () => void): void {
    this.#followUps.push(followUp)
  }

  /** It is kept. */
  succeed(): void {
    for (const followUp of this.#followUps) followUp()
    this.#resolve()
  }

  /** It is not kept. */
  fail(failure: unknown): void {
    this.#reject(failure)
  }
}
