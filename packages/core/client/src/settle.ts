import {
  isPagaError,
  type Operation,
  PagaError,
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
  const operation = context.api.operations[rule.operation]
  if (operation === undefined) throw new TypeError(`${context.api.name} has no operation ${rule.operation}`)
  const timeoutMs = checkTimeout('settle', options.timeoutMs ?? DEFAULT_TIMEOUT_MS)
  const deadline = new Deadline(timeoutMs, options.signal, context.runtime)
  let last: Question = { verdict: 'unknown', answer: undefined }
  try {
    for (let questions = 1; ; questions++) {
      last = (await ask(context, rule, operation, referenceNumber, deadline)) ?? last
      const settlement = { ...last, referenceNumber, questions }
      if (last.verdict === 'successful' || last.verdict === 'refused') return settlement
      const waitMs = backoffMs(questions, betweenQuestions, () => context.runtime.random())
      if (await deadline.wait(waitMs)) continue
      if (deadline.reason === 'TIMED_OUT') return settlement
      throw expired({ operation, effect: 'status', referenceNumber }, deadline, 'unknown')
    }
  } finally {
    deadline.release()
  }
}

/**
 * The error of a settling that failed. It carries the reference of the operation asked about, so its outcome must be that
 * operation's: still unknown, however certain the question was never sent.
 */
export function stillUnknown(error: PagaError, referenceNumber: string): PagaError {
  const { name, code, message } = error
  return new PagaError({
    ...error,
    operation: 'settle',
    referenceNumber,
    message: 'asking what became of the operation failed, which says nothing about the operation.',
    hint: 'See the cause, then settle again before you pay again.',
    outcome: 'unknown',
    retry: 'settle-first',
    cause: { name, code, message },
  })
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
    const received = receive(exchanged, context.codec)
    const judgement = context.api.judge(received)
    if (judgement.verdict === 'refused' && refusesTheQuestion.has(judgement.code)) {
      throw refusalError(judgement, received, exchanged)
    }
    return { verdict: rule.judge(received), answer: received.value }
  })
  try {
    return (await call.run()).value
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
