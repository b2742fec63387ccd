/** Collects a body as it comes, up to a cap. */
export class ReceivedBytes {
  readonly #cap: number
  #chunks: Uint8Array[] = []
  #length = 0

  constructor(cap: number) {
    this.#cap = cap
  }

  /** Takes one more chunk. False, and everything is let go, once the cap is passed. */
  add(chunk: Uint8Array): boolean {
    this.#length += chunk.byteLength
    if (this.#length > this.#cap) {
      this.#chunks = []
      return false
    }
    this.#chunks.push(chunk)
    return true
  }

  /** All of it as one array; never a platform's subclass, whose `slice` would share memory. */
  joined(): Uint8Array {
    const [first] = this.#chunks
    if (first !== undefined && this.#chunks.length === 1) {
      return new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
    }
    const whole = new Uint8Array(this.#length)
    let offset = 0
    for (const chunk of this.#chunks) {
      whole.set(chunk, offset)
      offset += chunk.byteLength
    }
    return whole
  }
}
