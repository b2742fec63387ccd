import type { Transfer } from './transfer.ts'

/** Makes one transfer and gives the answer as the contender's user gets it. */
export type TransferCall = (transfer: Transfer) => Promise<unknown>

/** One way to make a transfer. Opening makes the client of a server, by its origin; that is not measured. */
export type TransferContender = (origin: string) => TransferCall

/** What a job found beside its time, by name; the report shows the median of each. */
export type Facts = Readonly<Record<string, number>>

/** Does the same piece of work `count` times, `concurrency` at once. Rejects where one came out wrong. */
export type Job = (count: number, concurrency: number) => Promise<Facts> | Facts
