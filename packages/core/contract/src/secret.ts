/** A secret as a caller hands it over: the text itself, or a function asked anew for every attempt (rotation). */
export type SecretInput = string | (() => string | Promise<string>)

const SHOWN = '[secret]'

/**
 * Holds a secret so that printing, serialising or inspecting whatever contains it shows `[secret]`.
 *
 * @example
 * const key = new Secret('s3cr3t')
 * `${key}` // '[secret]'
 * key.reveal() // 's3cr3t'
 */
export class Secret {
  readonly #input: SecretInput

  constructor(input: SecretInput) {
    this.#input = input
  }

  /** Gives the secret. Synchronous unless it was given as an asynchronous function. */
  reveal(): string | Promise<string> {
    return typeof this.#input === 'function' ? this.#input() : this.#input
  }

  toString(): string {
    return SHOWN
  }

  toJSON(): string {
    return SHOWN
  }

  get [Symbol.toStringTag](): string {
    return SHOWN
  }

  /** What `util.inspect` and `console.log` show on Node, Deno and Bun. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return SHOWN
  }
}
