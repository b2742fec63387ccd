const FIRST_COUNT = 8
const MOST_COUNT = 5_000_000

/** Does the work in growing numbers until one takes the time of a sample, and says how often fits into a sample. */
export async function findCount(
  wallMicrosOf: (count: number) => Promise<number>,
  sampleMs: number,
): Promise<number> {
  const wantedMicros = sampleMs * 1000
  for (let count = FIRST_COUNT; ; count *= 2) {
    const wallMicros = await wallMicrosOf(count)
    if (wallMicros < wantedMicros && count < MOST_COUNT) continue
    return Math.max(1, Math.round((count * wantedMicros) / wallMicros))
  }
}
