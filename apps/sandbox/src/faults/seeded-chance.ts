/** Draws a number from 0 to below 1. */
export interface Chance {
  (): number
  /** Remembers what is about to be drawn; what it gives puts that back. */
  remember(): () => void
}

/** Draws numbers from 0 to below 1, always the same ones for a seed (mulberry32). Nothing secret may hang on it. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const remember = (): (() => void) => {
    const remembered = state
    return () => {
      state = remembered
    }
  }
  return Object.assign(draw, { remember })
}
