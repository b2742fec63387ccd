const FIRST_COUNT = 8
const PORTIONS = 10

/** Does the work again and again until so much time is spent on it, in portions that grow to a tenth of the time. */
export async function spendTime(
  wallMicrosOf: (count: number) => Promise<number>,
  milliseconds: number,
): Promise<void> {
  const wantedMicros = milliseconds * 1000
  let count = FIRST_COUNT
  for (let spent = 0; spent < wantedMicros; ) {
    const wallMicros = await wallMicrosOf(count)
    spent += wallMicros
    if (wallMicros * 2 * PORTIONS < wantedMicros) count *= 2
  }
}
