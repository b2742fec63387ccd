import { describe, expect, test } from 'vitest'
import type { HistoryRequest } from './collect-client.generated.ts'
import { type HistoryItem, historyItems } from './history-items.ts'

/** An entry at a moment; each of another amount unless said otherwise. */
function entry(datetime: string, amount = datetime.length.toString()): HistoryItem {
  return { datetime, amount, operation: 'PAYMENT_REQUEST', action: 'PAYMENT', status: 'SUCCESSFUL' }
}

/** A history of these entries whose windows include both ends, or the first only. */
async function listed(
  entries: readonly HistoryItem[],
  input: HistoryRequest,
  includesEnd = true,
): Promise<{ found: HistoryItem[]; windows: string[][] }> {
  const windows: string[][] = []
  const text = (date: string | Date) => (date instanceof Date ? date.toISOString().slice(0, 19) : date)
  const ask = async ({ startDateTimeUTC, endDateTimeUTC, referenceNumber = 'any' }: HistoryRequest) => {
    const [start, end] = [text(startDateTimeUTC), text(endDateTimeUTC)]
    windows.push([start, end, referenceNumber])
    const items = entries.filter(
      ({ datetime }) => datetime >= start && (includesEnd ? datetime <= end : datetime < end),
    )
    return {
      statusCode: 0,
      statusMessage: '',
      itemCount: items.length,
      items,
      verdict: 'successful' as const,
    }
  }
  const found: HistoryItem[] = []
  // A fake of the one method; what a call has beside its promise is not asked for.
  const call = ask as unknown as Parameters<typeof historyItems>[0]
  for await (const item of historyItems(call, input)) found.push(item)
  return { found, windows }
}

describe('a long history', () => {
  const input = { startDateTimeUTC: '2026-01-01T00:00:00', endDateTimeUTC: '2026-03-01T00:00:00' }

  test('is asked for in windows of four weeks that touch each other', async () => {
    const { windows } = await listed([], { ...input, referenceNumber: 'R' })
    expect(windows).toEqual([
      ['2026-01-01T00:00:00', '2026-01-29T00:00:00', 'R'],
      ['2026-01-29T00:00:00', '2026-02-26T00:00:00', 'R'],
      ['2026-02-26T00:00:00', '2026-03-01T00:00:00', 'R'],
    ])
  })

  test.each([true, false])(
    'has every entry once, whether or not a window includes its end: %s',
    async (includesEnd) => {
      const entries = [
        entry('2026-01-01T00:00:00'),
        entry('2026-01-28T23:59:59.999'),
        entry('2026-01-29T00:00:00'),
        entry('2026-01-29T00:00:00', 'another'),
        entry('2026-01-29T00:00:00.417'),
        entry('2026-02-26T00:00:00'),
        entry('2026-02-28T00:00:00'),
      ]
      expect((await listed(entries, input, includesEnd)).found).toEqual(entries)
    },
  )

  test('has two entries that are alike twice', async () => {
    const twins = [entry('2026-01-29T00:00:00'), entry('2026-01-29T00:00:00')]
    expect((await listed(twins, input)).found).toEqual(twins)
    expect((await listed(twins, input, false)).found).toEqual(twins)
  })
})

test('a short history is asked for as it is', async () => {
  const input = {
    startDateTimeUTC: new Date('2026-01-01T00:00:00.500Z'),
    endDateTimeUTC: '2026-01-29T00:00:00',
  }
  expect((await listed([], input)).windows).toEqual([['2026-01-01T00:00:00', '2026-01-29T00:00:00', 'any']])
})

test.each([
  ['2026-02-01T00:00:00', '2026-01-01T00:00:00'],
  ['yesterday', '2026-01-01T00:00:00'],
  ['2026-01-01T00:00:00', 'tomorrow'],
])(
  'a stretch that makes no sense is left to the model: %s to %s',
  async (startDateTimeUTC, endDateTimeUTC) => {
    const { windows } = await listed([], { startDateTimeUTC, endDateTimeUTC })
    expect(windows).toEqual([[startDateTimeUTC, endDateTimeUTC, 'any']])
  },
)
