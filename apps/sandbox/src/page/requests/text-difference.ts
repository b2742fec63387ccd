/** A stretch of a text, and whether the other text has it in the same place. */
export interface Stretch {
  readonly text: string
  readonly differs: boolean
}

/** What is longer than this is compared from both ends only, since comparing takes the square of the length. */
const longest = 2_000

/** Equal stretches shorter than this between two that differ are chance. */
const shortestEqual = 3

/**
 * Marks where two texts differ, each in its own stretches.
 *
 * @example
 * textDifference('A100[hash key]', 'A100.0[hash key]')[1] // A100, differs: .0, [hash key]
 */
export function textDifference(
  one: string,
  other: string,
): readonly [readonly Stretch[], readonly Stretch[]] {
  const left = [...one]
  const right = [...other]
  const ends = commonEnds(left, right)
  const middle = commonPairs(
    left.slice(ends.start, left.length - ends.end),
    right.slice(ends.start, right.length - ends.end),
  )
  const pairs = [
    ...Array.from({ length: ends.start }, (_, index): Pair => [index, index]),
    ...middle.map(([one, other]): Pair => [ends.start + one, ends.start + other]),
    ...Array.from(
      { length: ends.end },
      (_, index): Pair => [left.length - ends.end + index, right.length - ends.end + index],
    ),
  ]
  const kept = withoutChance(pairs)
  return [
    stretches(left, new Set(kept.map(([index]) => index))),
    stretches(right, new Set(kept.map(([, index]) => index))),
  ]
}

/** The places of a character in both texts. */
type Pair = readonly [left: number, right: number]

/** The longest common subsequence, by the usual table; none where that would be too large. */
function commonPairs(left: readonly string[], right: readonly string[]): readonly Pair[] {
  if (left.length > longest || right.length > longest) return []
  const width = right.length + 1
  const lengths = new Uint16Array((left.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const isSame = left[row] === right[column]
      lengths[row * width + column] = isSame
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: Pair[] = []
  for (let row = 0, column = 0; row < left.length && column < right.length; ) {
    if (left[row] === right[column]) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}

/** How many characters both begin and end with. */
function commonEnds(left: readonly string[], right: readonly string[]): { start: number; end: number } {
  const most = Math.min(left.length, right.length)
  let start = 0
  while (start < most && left[start] === right[start]) start++
  let end = 0
  while (end < most - start && left.at(-1 - end) === right.at(-1 - end)) end++
  return { start, end }
}

function withoutChance(pairs: readonly Pair[]): readonly Pair[] {
  const runs: Pair[][] = []
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && last[0] + 1 === pair[0] && last[1] + 1 === pair[1]) runs.at(-1)?.push(pair)
    else runs.push([pair])
  }
  return runs
    .filter((run, index) => {
      const isBetween = index > 0 && index < runs.length - 1
      return !isBetween || run.length >= shortestEqual
    })
    .flat()
}

function stretches(characters: readonly string[], common: ReadonlySet<number>): readonly Stretch[] {
  const found: Stretch[] = []
  for (const [index, character] of characters.entries()) {
    const differs = !common.has(index)
    const last = found.at(-1)
    if (last?.differs === differs) found[found.length - 1] = { text: last.text + character, differs }
    else found.push({ text: character, differs })
  }
  return found
}
