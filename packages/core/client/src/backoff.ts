/** How waits grow. */
export interface BackoffRange {
  readonly baseMs: number
  readonly capMs: number
}

/** Between attempts of one call. */
export const betweenAttempts: BackoffRange = { baseMs: 100, capMs: 5_000 }

/** Between questions while an outcome is settled. */
export const betweenQuestions: BackoffRange = { baseMs: 1_000, capMs: 15_000 }

/** The wait before the next try, with full jitter: anything from nothing to a limit that doubles up to the cap. */
export function backoffMs(tries: number, { baseMs, capMs }: BackoffRange, random: () => number): number {
  return random() * Math.min(capMs, baseMs * 2 ** (tries - 1))
}
