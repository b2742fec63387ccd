import { isPagaError, PagaError } from '@pagakit/contract'
import { describe, expect, test } from 'vitest'
import type { BusinessOperations } from './business-client.generated.ts'
import { type HistoryItemsInput, transactionHistoryItems } from './transaction-history-items.ts'

const START = Date.UTC(2026, 10, 21)

/** A history with these seconds after START, told as Paga tells it: the most recent 10,000, the end left out. */
function historyOf(seconds: readonly number[], tooLarge: (count: number) => boolean = () => false) {
  const asked: HistoryItemsInput[] = []
  const second = (date: string | Date) =>
    (new Date(date instanceof Date ? date : `${date}Z`).getTime() - START) / 1000
  const tell = async (input: HistoryItemsInput) => {
    asked.push(input)
    const found = seconds.filter((at) => at >= second(input.startDateUTC) && at < second(input.endDateUTC))
    if (tooLarge(found.length)) throw problem('RESPONSE_TOO_LARGE')
    return { items: found.slice(-10_000).map((at) => ({ itemNumber: at })) }
  }
  // Only the items of an answer are read here.
  return { asked, ask: tell as unknown as BusinessOperations['transactionHistory'] }
}

function problem(code: 'RESPONSE_TOO_LARGE' | 'TIMED_OUT'): PagaError {
  return new PagaError({ code, operation: 'x', message: '', hint: '', outcome: 'unknown', retry: 'safe' })
}

async function listed({ ask }: ReturnType<typeof historyOf>, input: HistoryItemsInput): Promise<number[]> {
  const seconds: number[] = []
  for await (const { itemNumber } of transactionHistoryItems(ask, input)) seconds.push(itemNumber)
  return seconds
}

const day: HistoryItemsInput = {
  startDateUTC: '2026-11-21T00:00:00',
  endDateUTC: new Date(START + 86_400_000),
}

describe('the transactions of a stretch of time', () => {
  test('are asked for once where Paga lists them all', async () => {
    const history = historyOf([5, 60, 3600])
    expect(await listed(history, { ...day, accountPrincipal: 'ada' })).toEqual([5, 60, 3600])
    expect(history.asked).toEqual([{ ...day, accountPrincipal: 'ada' }])
  })

  test.each([9_999, 10_000, 10_001, 35_000])(
    'are listed each once, earlier before later: %i',
    async (count) => {
      const seconds = Array.from({ length: count }, (_, index) => index * 2)
      expect(await listed(historyOf(seconds), day)).toEqual(seconds)
    },
  )

  test('are listed too where an answer is too large to be read', async () => {
    const seconds = Array.from({ length: 900 }, (_, index) => index * 90)
    const history = historyOf(seconds, (count) => count > 100)
    expect(await listed(history, day)).toEqual(seconds)
  })

  test('keep whose they are in every question', async () => {
    const history = historyOf(Array.from({ length: 10_000 }, (_, index) => index))
    await listed(history, { ...day, accountPrincipal: 'ada' })
    expect(history.asked.length).toBeGreaterThan(2)
    expect(new Set(history.asked.map(({ accountPrincipal }) => accountPrincipal))).toEqual(new Set(['ada']))
  })

  test('fail loudly where a single second has more than Paga lists', async () => {
    const history = historyOf(Array.from({ length: 10_000 }, () => 7))
    const error = await listed(history, day).catch((reason: unknown) => reason)
    expect(isPagaError(error) && error.code).toBe('RESPONSE_TOO_LARGE')
  })

  test('fail as the question fails', async () => {
    const ask = (() =>
      Promise.reject(problem('TIMED_OUT'))) as unknown as BusinessOperations['transactionHistory']
    await expect(listed({ ask, asked: [] }, day)).rejects.toMatchObject({ code: 'TIMED_OUT' })
  })
})
