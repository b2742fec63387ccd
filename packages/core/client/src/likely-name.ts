const MOST_EDITS = 3

/** The known name that an unknown one was probably meant to be, or undefined where none is near. */
export function likelyName(unknown: string, known: readonly string[]): string | undefined {
  const wanted = unknown.toLowerCase()
  let best: { name: string; edits: number } | undefined
  for (const name of known) {
    const candidate = name.toLowerCase()
    const isPart = wanted.length > 3 && (candidate.includes(wanted) || wanted.includes(candidate))
    const edits = isPart ? 1 : editDistance(wanted, candidate)
    if (edits <= Math.min(MOST_EDITS, name.length / 3) && edits < (best?.edits ?? Infinity))
      best = { name, edits }
  }
  return best?.name
}

/** Levenshtein's distance, row by row. */
function editDistance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > MOST_EDITS) return MOST_EDITS + 1
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1]
      const replaced = (previous[column - 1] ?? 0) + (isSame ? 0 : 1)
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}
