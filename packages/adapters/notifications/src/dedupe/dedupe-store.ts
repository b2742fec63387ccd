/** A message as a store knows it. */
export interface Claim {
  /** What makes it one message, such as `payment-request/9f1c7c1e-...`; at most 400 characters. */
  readonly key: string
  /** What must be the same whenever it is told again. */
  readonly fingerprint: string
  /** Whose state it tells of, and how far that has come. */
  readonly step?: { readonly subject: string; readonly progress: number } | undefined
}

/** What a store kept of a message that was handled. */
export interface Remembered {
  readonly fingerprint: string
  /** What the work gave; a message that is told again is answered with it. */
  readonly answer: string
}

/** What became of a claim. */
export type ClaimOutcome =
  | { readonly kind: 'handled'; readonly answer: string }
  /** Known already; nothing was done. */
  | { readonly kind: 'duplicate'; readonly remembered: Remembered }
  /** Its subject has come as far, or further; the message was remembered and nothing else done. */
  | { readonly kind: 'outdated' }

/** The work of a claim. `before` is how far its subject had come; the text it gives is kept with the claim. */
export type ClaimedWork<Transaction> = (transaction: Transaction, before?: number) => Promise<string>

/**
 * Remembers which messages were handled, for ever: Paga's messages carry no time, so an old one is as good as a new one.
 *
 * Claim and work are one transaction: both are kept or neither is, whatever happens in between. That is what makes a
 * redelivery safe, and a crash.
 */
export interface DedupeStore<Transaction> {
  /** What is kept of a message; only of transactions that are over, never of one under way. */
  find(key: string): Promise<Remembered | undefined>
  /**
   * In one transaction: gives `duplicate` where the key is known; remembers it; gives `outdated` where the progress of the
   * subject is as high already; keeps the progress; does the work and keeps its answer.
   *
   * Rejects with whatever the work rejects with, and then nothing is kept. Of two claims of one key or one subject at a
   * time the second waits for the first.
   */
  once(claim: Claim, work: ClaimedWork<Transaction>): Promise<ClaimOutcome>
}
