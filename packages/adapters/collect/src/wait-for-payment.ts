import { notify, poll, type Runtime } from '@pagakit/client'
import { isPagaError } from '@pagakit/contract'
import type { CollectOperations, StatusResponse } from './collect-client.generated.ts'
import { type HistoryItem, historyItems } from './history-items.ts'
import {
  callbackEvidence,
  historyEvidence,
  type PaymentEvidence,
  type RequestedPayment,
  stateEvidence,
  type VerifiedCallback,
} from './payment-evidence.ts'

/** How to wait for a payment. */
export interface WaitForPaymentOptions {
  /** A verified callback about the request, or a function that looks whether there is one by now; it is asked each time. */
  readonly evidence?:
    | VerifiedCallback
    | (() => VerifiedCallback | undefined | Promise<VerifiedCallback | undefined>)
  readonly signal?: AbortSignal
  /** How long to keep asking, in milliseconds. @default 600_000 */
  readonly timeoutMs?: number
  /** The longest wait between two questions, in milliseconds; the waits grow up to it. @default 15_000 */
  readonly longestWaitMs?: number
  /** How often to ask at most; 1 looks once and does not wait, for a poller of your own. @default as often as fits in the time */
  readonly mostQuestions?: number
  /** When the request was made, which is from where the history is looked through. @default eight days ago */
  readonly since?: Date
  /**
   * The time, in milliseconds since 1970, up to which the history is looked through; `sandbox.clock.now` where the clock of a
   * sandbox was moved. @default Date.now
   */
  readonly clock?: () => number
  /** Told each time that nothing is proven yet, and why. What it throws is dropped: it only watches. */
  readonly onUnproven?: (progress: PaymentProgress) => void
}

/** Why a payment is not proven. */
export interface PaymentProgress {
  readonly referenceNumber: string
  /** How many times the status was asked. */
  readonly questions: number
  /**
   * - `created`: code 0, and nothing that tells paid from created.
   * - `in-process`: code 1.
   * - `partly-paid`: code 2.
   * - `not-found`: Paga does not know the reference (yet).
   * - `unclear`: any other code.
   */
  readonly why: 'created' | 'in-process' | 'partly-paid' | 'not-found' | 'unclear'
}

/** What is known in the end. */
export interface PaymentOutcome {
  /**
   * `paid`: code 0 and evidence. `over`: expired or cancelled, which is final. `unproven`: neither within the time; it is not a
   * failure, so ask again later.
   */
  readonly verdict: 'paid' | 'over' | 'unproven'
  readonly referenceNumber: string
  /** What shows that it was paid; only then. */
  readonly evidence: PaymentEvidence | undefined
  /** The last answer to the question for the status, where there was one. */
  readonly status: StatusResponse | undefined
  /** How many times the status was asked. */
  readonly questions: number
}

/** What a client asks with. */
type Questions = Pick<CollectOperations, 'status' | 'history'>

const DEFAULT_TIMEOUT_MS = 600_000
/** A request lives a week at most. */
const EIGHT_DAYS_MS = 8 * 24 * 60 * 60 * 1000
/** The clock here may be behind Paga's. */
const SLACK_MS = 5 * 60 * 1000

/** Asks until the payment is proven or the request is over; see `CollectClient.waitForPayment`. */
export async function waitForPayment(
  client: Questions,
  referenceNumber: string,
  options: WaitForPaymentOptions = {},
  runtime?: Runtime,
): Promise<PaymentOutcome> {
  const { signal, timeoutMs = DEFAULT_TIMEOUT_MS, longestWaitMs, mostQuestions } = options
  let last: PaymentOutcome = { ...unproven, referenceNumber }
  const ask = async (during: AbortSignal): Promise<PaymentOutcome | undefined> => {
    last = { ...last, questions: last.questions + 1 }
    const { why, ...learnt } = await askOnce(client, referenceNumber, options, during)
    last = { ...last, ...learnt }
    if (last.verdict !== 'unproven') return last
    const { questions } = last
    notify(() => options.onUnproven?.({ referenceNumber, questions, why }))
    return undefined
  }
  const limits = { signal, timeoutMs, longestWaitMs, mostQuestions }
  return (await poll(ask, { operation: 'waitForPayment', referenceNumber, ...limits, runtime })) ?? last
}

const unproven = { verdict: 'unproven', evidence: undefined, status: undefined, questions: 0 } as const

/** What one round of questions brought. */
interface Learnt extends Partial<Pick<PaymentOutcome, 'verdict' | 'evidence' | 'status'>> {
  readonly why: PaymentProgress['why']
}

async function askOnce(
  client: Questions,
  referenceNumber: string,
  options: WaitForPaymentOptions,
  during: AbortSignal,
): Promise<Learnt> {
  const status = await askStatus(client, referenceNumber, during)
  if (status === 'over') return { verdict: 'over', why: 'unclear' }
  if (status === 'not-found') return { why: status }
  // An answer that is pending itself may come without it.
  const data: RequestedPayment = status.data ?? { statusCode: status.statusCode }
  const isAnother = (data.referenceNumber || referenceNumber) !== referenceNumber
  if (isAnother) return { status, why: 'unclear' }
  if (isOver(data)) return { verdict: 'over', status, why: 'unclear' }
  const isCreated = data.statusCode === 0 && status.data !== undefined
  const evidence = isCreated ? await evidenceOf(client, data, referenceNumber, options, during) : undefined
  if (evidence !== undefined) return { verdict: 'paid', evidence, status, why: 'created' }
  return { status, why: reasons[data.statusCode ?? NaN] ?? 'unclear' }
}

const reasons: Readonly<Record<number, PaymentProgress['why']>> = {
  0: 'created',
  1: 'in-process',
  2: 'partly-paid',
}

/** What the status says, or that there will be no payment any more, or that Paga does not know the request. */
async function askStatus(
  { status }: Questions,
  referenceNumber: string,
  signal: AbortSignal,
): Promise<StatusResponse | 'over' | 'not-found'> {
  try {
    return await status({ referenceNumber }, { signal })
  } catch (error) {
    if (!isPagaError(error)) throw error
    const { code, outcome, responseCode = '' } = error
    if (overCodes.has(responseCode) && outcome === 'rejected') return 'over'
    if (code === 'UNKNOWN_REFERENCE') return 'not-found'
    throw error
  }
}

/** Expired, cancelled. */
const overCodes: ReadonlySet<string> = new Set(['-2', '-3'])

/** States of a request that nobody can pay any more. */
const overStates: readonly unknown[] = ['EXPIRED', 'CANCELLED', 'FAILED']

function isOver({ statusCode, state }: RequestedPayment): boolean {
  return overCodes.has(String(statusCode)) || overStates.includes(state)
}

/** The evidence that costs no question first. */
async function evidenceOf(
  { history }: Questions,
  data: RequestedPayment,
  referenceNumber: string,
  { evidence, since, clock = Date.now }: WaitForPaymentOptions,
  during: AbortSignal,
): Promise<PaymentEvidence | undefined> {
  const callback = typeof evidence === 'function' ? await evidence() : evidence
  const atHand = stateEvidence(data) ?? callbackEvidence(callback, referenceNumber)
  if (atHand !== undefined) return atHand
  const now = clock()
  const stretch = {
    referenceNumber,
    startDateTimeUTC: since ?? new Date(now - EIGHT_DAYS_MS),
    endDateTimeUTC: new Date(now + SLACK_MS),
  }
  const items: HistoryItem[] = []
  for await (const item of historyItems(history, stretch, { signal: during })) items.push(item)
  return historyEvidence(items, referenceNumber, data)
}
