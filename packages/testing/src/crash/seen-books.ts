import type { BusinessClient } from '@pagakit/business'
import { isPagaError } from '@pagakit/contract'
import type { ReachedPaga } from './reached-paga.ts'

/** What an operation moved: kobo by account. */
export type Moves = ReadonlyMap<string, bigint>

/** A sale as the admin route tells it. */
export interface SeenSale {
  readonly transactionId: string
  readonly merchantReference: string
  readonly refunded: string
}

/** What the admin routes answer with, as far as it is looked at. */
interface Told {
  readonly sum: string
  readonly entries: readonly ToldEntry[]
  readonly customers: readonly { readonly phoneNumber: string }[]
  readonly requests: readonly {
    readonly referenceNumber: string
    readonly totalPaymentAmount: string
    readonly paid: string
  }[]
  readonly sales: readonly SeenSale[]
}

interface ToldEntry {
  readonly referenceNumber: string
  readonly operation: string
  readonly transactionId?: string
  readonly account: string
  readonly amount: string
}

/** Everything a started sandbox tells of what it knows. */
export interface SeenBooks {
  /** In naira, as a decimal text. */
  readonly sum: string
  /** What each transaction moved, by the operation and the reference it stands under. */
  readonly transactions: ReadonlyMap<string, readonly Moves[]>
  readonly customers: ReadonlySet<string>
  /** What each payment request asks for and what was paid of it, in naira. */
  readonly requests: ReadonlyMap<string, { readonly amount: string; readonly paid: string }>
  /** By the reference of the merchant. */
  readonly sales: ReadonlyMap<string, SeenSale>
  /** The code getOperationStatus gives, by reference; only of those it was asked about. */
  readonly codes: ReadonlyMap<string, number>
}

/** Under which name a transaction is found among those that were seen. */
export function transactionKey(operation: string, reference: string): string {
  return `${operation} ${reference}`
}

/** Asks a sandbox for all it knows, and for the status of these references. */
export async function seeBooks(paga: ReachedPaga, references: readonly string[]): Promise<SeenBooks> {
  const paths = ['/ledger', '/customers', '/payment-requests', '/sales']
  const answers = await Promise.all(paths.map((path) => paga.admin('GET', path)))
  const { sum, entries, customers, requests, sales }: Told = Object.assign({}, ...answers)
  return {
    sum,
    transactions: transactionsIn(entries),
    customers: new Set(customers.map(({ phoneNumber }) => phoneNumber)),
    requests: new Map(
      requests.map(({ referenceNumber, totalPaymentAmount: amount, paid }) => [
        referenceNumber,
        { amount, paid },
      ]),
    ),
    sales: new Map(sales.map((sale) => [sale.merchantReference, sale])),
    codes: new Map(
      await Promise.all(
        references.map(async (reference) => [reference, await codeOf(reference, paga.business)] as const),
      ),
    ),
  }
}

/** Naira as a decimal text, in kobo. */
export function koboOf(naira: string): bigint {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(naira) ?? []
  return BigInt(`${sign}${whole}${part.padEnd(2, '0')}`)
}

function transactionsIn(entries: readonly ToldEntry[]): SeenBooks['transactions'] {
  const byId = new Map<string, { readonly key: string; readonly moves: Map<string, bigint> }>()
  for (const { referenceNumber, operation, transactionId, account, amount } of entries) {
    const key = transactionKey(operation, referenceNumber)
    const id = `${transactionId ?? ''} ${key}`
    const known = byId.get(id) ?? { key, moves: new Map<string, bigint>() }
    known.moves.set(account, (known.moves.get(account) ?? 0n) + koboOf(amount))
    byId.set(id, known)
  }
  const found = new Map<string, readonly Moves[]>()
  for (const { key, moves } of byId.values()) found.set(key, [...(found.get(key) ?? []), moves])
  return found
}

async function codeOf(referenceNumber: string, business: BusinessClient): Promise<number> {
  try {
    const answer = await business.getOperationStatus({ referenceNumber })
    return Number(answer.responseCode)
  } catch (error) {
    if (isPagaError(error) && error.responseCode !== undefined) return Number(error.responseCode)
    throw error
  }
}
