import type { CallOptions } from '@pagakit/contract'
import type { CollectOperations, HistoryRequest, HistoryResponse } from './collect-client.generated.ts'

/** From when to when, and of which reference if of one only. */
export type HistoryItemsInput = HistoryRequest

/** One entry of a history. */
export type HistoryItem = HistoryResponse['items'][number]

/** Four weeks: the shorter of the two limits that are told of is a month, and no month is shorter. */
const WINDOW_MS = 28 * 24 * 60 * 60 * 1000

/**
 * Lists what happened in a stretch of time, window after window. It is not said whether a window includes its ends, so each
 * begins with the second in which the one before ended, and what both have is given once.
 *
 * @throws PagaError as `history`
 */
export async function* historyItems(
  ask: CollectOperations['history'],
  input: HistoryItemsInput,
  options: CallOptions = {},
): AsyncGenerator<HistoryItem, void, void> {
  const end = millisecondsOf(input.endDateTimeUTC)
  let start = millisecondsOf(input.startDateTimeUTC)
  // Short windows and those that make no sense are asked for as they are, so that the model says what is wrong.
  if (!(end - start > WINDOW_MS)) return yield* (await ask(input, options)).items
  for (let seen: readonly HistoryItem[] = []; start < end; start += WINDOW_MS) {
    const window = {
      ...input,
      startDateTimeUTC: new Date(start),
      endDateTimeUTC: new Date(Math.min(start + WINDOW_MS, end)),
    }
    const { items } = await ask(window, options)
    yield* withoutSeen(items, seen)
    seen = items
  }
}

function millisecondsOf(date: string | Date): number {
  return date instanceof Date ? date.getTime() : Date.parse(`${date}Z`)
}

/** The items that were not seen before, each as often as it was not. */
function withoutSeen(items: readonly HistoryItem[], seen: readonly HistoryItem[]): readonly HistoryItem[] {
  const left = new Map<string, number>()
  for (const item of seen) {
    const text = JSON.stringify(item)
    left.set(text, (left.get(text) ?? 0) + 1)
  }
  return items.filter((item) => {
    const text = JSON.stringify(item)
    const times = left.get(text) ?? 0
    left.set(text, times - 1)
    return times <= 0
  })
}
