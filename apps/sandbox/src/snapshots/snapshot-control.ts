/** A whole sandbox as it was at a moment. The sandbox keeps it, in memory, under its name. */
export interface Snapshot {
  readonly name: string
  /** When it was taken, in milliseconds since 1970, by the clock of the sandbox. */
  readonly time: number
}

/** The snapshots a sandbox keeps. */
export interface SnapshotList {
  /** Every snapshot, the oldest first. */
  list(): readonly Snapshot[]
  /** Forgets a snapshot. False where there is none of this name. */
  remove(name: string): boolean
}

/**
 * Puts a sandbox back to how it was: its books and all they hold, how far the clock was moved, the faults with their counts
 * and their chance, journal, messages, webhooks that wait, the servers of merchants, the mode of charges, what is pending.
 *
 * Not put back: settings and credentials, the time that really passed, who is inside the page, and what a request or webhook
 * on its way does. A request that is decided later is carried out in the books it then finds.
 */
export interface SnapshotControl {
  /** Begins anew, as in a file of its own: opening balances and nothing else. Snapshots are kept. */
  reset(): void
  /**
   * Keeps everything as it is now.
   *
   * @param name 1 to 50 letters, digits, spaces, dots, hyphens and underscores. `S1`, `S2` and so on when left out.
   * @throws PagaError `INVALID_SETTINGS` for a name that cannot be used or is taken.
   *
   * @example
   * const ready = sandbox.snapshot()
   * beforeEach(() => sandbox.restore(ready))
   */
  snapshot(name?: string): Snapshot
  /**
   * Puts everything back to how it was, as often as it is asked to. Where that cannot be done nothing is changed.
   *
   * @throws PagaError `INVALID_SETTINGS` for a snapshot that this sandbox does not keep.
   */
  restore(snapshot: Snapshot | string): void
  /** The snapshots there are. */
  readonly snapshots: SnapshotList
}
