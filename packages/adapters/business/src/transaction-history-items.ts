import { type CallOptions, isPagaError, PagaError } from '@pagakit/contract'
import type {
  BusinessOperations,
  TransactionHistoryRequest,
  TransactionHistoryResponse,
} from './business-client.generated.ts'

/** Whose history, and from when to when. */
export type HistoryItemsInput = Omit<TransactionHistoryRequest, 'referenceNumber'>

/** One transaction of a history. */
export type HistoryItem = TransactionHistoryResponse['items'][number]

type Ask = BusinessOperations['transactionHistory']
type Stretch = Pick<HistoryItemsInput, 'startDateUTC' | 'endDateUTC'>

/** Paga tells of this many transactions at once, the most recent ones, and does not say that there are more. */
const MOST_ITEMS = 10_000

/**
 * Lists the transactions of a stretch of time, however many they are. Where an answer is as long as Paga makes it, the
 * stretch is halved and asked for again, so that none is left out; the earlier half comes first. Within an answer they come
 * in the order Paga has them.
 *
 * @throws PagaError as `transactionHistory`, and `RESPONSE_TOO_LARGE` where a single second has 10,000 or more
 */
export async function* transactionHistoryItems(
  ask: Ask,
  input: HistoryItemsInput,
  options: CallOptions = {},
): AsyncGenerator<HistoryItem, void, void> {
  const stretches: Stretch[] = [input]
  for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
    const items = await itemsOf(ask({ ...input, ...stretch }, options))
    if (items === undefined) stretches.push(...halvesLaterFirst(stretch))
    else yield* items
  }
}

/** Undefined where some may have been left out, or the answer is too large to be read. */
async function itemsOf(call: ReturnType<Ask>): Promise<readonly HistoryItem[] | undefined> {
  try {
    const { items } = await call
    return items.length < MOST_ITEMS ? items : undefined
  } catch (error) {
    if (isPagaError(error) && error.code === 'RESPONSE_TOO_LARGE') return undefined
    throw error
  }
}

function halvesLaterFirst({ startDateUTC, endDateUTC }: Stretch): readonly Stretch[] {
  const [start, end] = [secondOf(startDateUTC), secondOf(endDateUTC)]
  if (end - start < 2) throw tooMany(startDateUTC)
  const middle = new Date(Math.floor((start + end) / 2) * 1000)
  return [
    { startDateUTC: middle, endDateUTC },
    { startDateUTC, endDateUTC: middle },
  ]
}

/** Whole seconds, as they are sent. The texts passed the model with the first question. */
function secondOf(date: string | Date): number {
  return Math.floor((date instanceof Date ? date.getTime() : Date.parse(`${date}Z`)) / 1000)
}

function tooMany(startDateUTC: string | Date): PagaError {
  return new PagaError({
    code: 'RESPONSE_TOO_LARGE',
    operation: 'transactionHistoryItems',
    message: 'as many transactions as Paga lists at once, or more, were made in a single second.',
    hint: 'Ask Paga for a report of that second; the transactions before it were listed.',
    outcome: 'unknown',
    retry: 'never',
    params: { startDateUTC, mostItems: MOST_ITEMS },
  })
}
