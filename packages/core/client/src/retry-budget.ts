const CAPACITY = 500
const COST = 5
const REFUND = 10

/**
 * Limits how much a client adds to the load of a service in trouble: each further attempt costs, each success pays back,
 * and an empty budget means no further attempts. Shared by all calls of a client.
 */
export class RetryBudget {
  #left = CAPACITY

  /** Takes the price of one further attempt; false where too little is left. */
  spend(): boolean {
    if (this.#left < COST) return false
    this.#left -= COST
    return true
  }

  /** Pays back after a success. */
  refund(): void {
    this.#left = Math.min(CAPACITY, this.#left + REFUND)
  }
}
