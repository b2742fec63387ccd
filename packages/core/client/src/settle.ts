import {
  isPagaError,
  type Operation,
  type PagaErrorCode,
  type ReceivedAnswer,
  type SettledVerdict,
  type SettlementRule,
} from '@pagakit/contract'
import { backoffMs, betweenQuestions } from './backoff.ts'
import type { CallContext } from './call-context.ts'
import { CallRun } from './call-run.ts'
import { checkTimeout } from './check-timeout.ts'
import { Deadline } from './deadline.ts'
import { expired } from './expired.ts'
import { failureClass } from './failure-class.ts'
import { refusalError } from './interpret.ts'
import { receive } from './receive.ts'

/** What is known of a reference in the end. */
export interface Settlement {
  /**
   * `successful` and `refused` are final. `pending`: Paga has it and is not done. `unknown`: nothing proved anything
   * within the time; it is not a failure, so ask again later and do not pay again.
   */
  readonly verdict: SettledVerdict
  readonly referenceNumber: string
  /** The last answer to the question, where there was one. */
  readonly answer: Readonly<Record<string, unknown>> | undefined
  /** How many questions were asked, a question that had to be repeated counted once. */
  readonly questions: number
}

/** How to settle. */
export interface SettleOptions {
  readonly signal?: AbortSignal
  /** How long to keep asking, in milliseconds. @default 60_000 */
  readonly timeoutMs?: number
  /** How often to ask at most; 1 asks once and does not wait. @default as often as fits in the time */
  readonly mostQuestions?: number
}

const DEFAULT_TIMEOUT_MS = 60_000

/**
 * Asks what became of a reference, with growing waits, until an answer proves something or the time is up. Sends nothing
 * but questions.
 *
 * @throws PagaError where asking itself fails for good (`AUTHENTICATION_REFUSED`, `HASH_REFUSED`, `INVALID_INPUT`,
 * `REDIRECTED` and the like) or is aborted
 */
export async function settle(
  context: CallContext,
  rule: SettlementRule,
  referenceNumber: string,
  options: SettleOptions,
): Promise<Settlement> {
  const [settlement = unasked(referenceNumber)] = await settleItems(context, rule, [referenceNumber], options)
  return settlement
}

/**
 * Asks what became of many references, one after the other and round after round, under one deadline. Each round asks only
 * for those of which nothing is proven yet; the others do not wait for one that stays open.
 *
 * @throws PagaError as {@link settle}
 */
export async function settleItems(
  context: CallContext,
  rule: SettlementRule,
  referenceNumbers: readonly string[],
  options: SettleOptions,
): Promise<readonly Settlement[]> {
  const operation = context.api.operations[rule.operation]
  if (operation === undefined) throw new TypeError(`${context.api.name} has no operation ${rule.operation}`)
  const timeoutMs = checkTimeout('settle', options.timeoutMs ?? DEFAULT_TIMEOUT_MS)
  const { mostQuestions = Number.POSITIVE_INFINITY, signal } = options
  const deadline = new Deadline(timeoutMs, signal, context.runtime)
  const known = new Map(referenceNumbers.map((reference) => [reference, unasked(reference)]))
  try {
    for (let round = 1; ; round++) {
      await askAll(known, deadline, (reference) => ask(context, rule, operation, reference, deadline))
      const [open] = [...known.values()].filter(isOpen)
      const settlements = referenceNumbers.map((reference) => known.get(reference) ?? unasked(reference))
      if (open === undefined) return settlements
      const waitMs = backoffMs(round, betweenQuestions, () => context.runtime.random())
      if (round < mostQuestions && (await deadline.wait(waitMs))) continue
      if (deadline.reason !== 'ABORTED') return settlements
      const { referenceNumber } = open
      throw expired({ operation, effect: 'status', referenceNumber }, deadline, 'unknown')
    }
  } finally {
    deadline.release()
  }
}

function unasked(referenceNumber: string): Settlement {
  return { verdict: 'unknown', answer: undefined, referenceNumber, questions: 0 }
}

function isOpen({ verdict }: Settlement): boolean {
  return verdict !== 'successful' && verdict !== 'refused'
}

/** One round of questions; it ends early once the time is up. */
async function askAll(
  known: Map<string, Settlement>,
  deadline: Deadline,
  question: (referenceNumber: string) => Promise<Question | undefined>,
): Promise<void> {
  for (const before of [...known.values()].filter(isOpen)) {
    const { referenceNumber, questions } = before
    const learnt = await question(referenceNumber)
    known.set(referenceNumber, { ...before, ...learnt, questions: questions + 1 })
    if (deadline.reason !== undefined) return
  }
}

interface Question {
  readonly verdict: SettledVerdict
  readonly answer: ReceivedAnswer['value'] | undefined
}

/** Asks once. Undefined where the question brought no answer that can be read; it is then asked again. */
async function ask(
  context: CallContext,
  rule: SettlementRule,
  operation: Operation,
  referenceNumber: string,
  deadline: Deadline,
): Promise<Question | undefined> {
  const field = operation.reference?.field ?? 'referenceNumber'
  const input = { [field]: referenceNumber }
  const call = new CallRun(context, operation, input, { signal: deadline.signal }, (exchanged): Question => {
    const received = receive(exchanged, context.codecs)
    const judgement = context.api.judge(received)
    if (judgement.verdict === 'refused' && refusesTheQuestion.has(judgement.code)) {
      throw refusalError(judgement, received, exchanged)
    }
    return { verdict: rule.judge(received), answer: received.value }
  })
  try {
    return await call.run()
  } catch (error) {
    if (!isPagaError(error)) throw error
    const isTimeUp = deadline.reason === 'TIMED_OUT' || error.code === 'TIMED_OUT'
    if (!isTimeUp && failureClass(error) === 'final') throw error
    return undefined
  }
}

/** Refusals that say nothing about the operation asked for: the policy decides whether the question is sent again. */
const refusesTheQuestion: ReadonlySet<PagaErrorCode> = new Set([
  'AUTHENTICATION_REFUSED',
  'HASH_REFUSED',
  'HTTP_FAILED',
  'MALFORMED_RESPONSE',
  'RATE_LIMITED',
  'REFERENCE_MISMATCH',
])
