const FIRST_MS = 5_000
const LONGEST_MS = 5 * 60_000

/** How long Paga is left in peace after so many questions about one thing, in milliseconds: twice as long each time, up to five minutes. */
export function waitAfter(times: number): number {
  // Beyond 2 ** 10 nothing grows any more, however often it was asked.
  return Math.min(FIRST_MS * 2 ** Math.min(times - 1, 10), LONGEST_MS)
}
