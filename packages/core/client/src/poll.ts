import { isPagaError, PagaError } from '@pagakit/contract'
import { backoffMs, betweenQuestions } from './backoff.ts'
import { checkTimeout } from './check-timeout.ts'
import { Deadline } from './deadline.ts'
import { failureClass } from './failure-class.ts'
import { platformRuntime } from './platform-runtime.ts'
import type { Runtime } from './runtime.ts'

/** How to keep asking. */
export interface PollOptions {
  /** What asks, for errors. */
  readonly operation: string
  readonly referenceNumber: string
  /** How long to keep asking, in milliseconds. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
  /** The longest wait between two questions, in milliseconds; the waits grow up to it. @default 15_000 */
  readonly longestWaitMs?: number | undefined
  /** How often to ask at most; 1 asks once and does not wait. @default as often as fits in the time */
  readonly mostQuestions?: number | undefined
  readonly runtime?: Runtime | undefined
}

/**
 * Asks again and again, with growing waits, until there is an answer. Undefined where there is none in time. A question that
 * failed in a way another attempt can change is asked again.
 *
 * @throws PagaError what a question failed with for good, and `ABORTED`
 */
export async function poll<Answer>(
  ask: (signal: AbortSignal) => Promise<Answer | undefined>,
  options: PollOptions,
): Promise<Answer | undefined> {
  const { operation, runtime = platformRuntime, longestWaitMs = betweenQuestions.capMs } = options
  const { mostQuestions = Number.POSITIVE_INFINITY } = options
  const capMs = checkTimeout(operation, longestWaitMs, 'longestWaitMs')
  const waits = { ...betweenQuestions, capMs }
  const deadline = new Deadline(checkTimeout(operation, options.timeoutMs), options.signal, runtime)
  try {
    for (let tries = 1; ; tries++) {
      const answer = deadline.reason === undefined ? await asked(ask, deadline) : undefined
      if (answer !== undefined) return answer
      const waitMs = backoffMs(tries, waits, () => runtime.random())
      const asksAgain = deadline.reason === undefined && tries < mostQuestions
      if (asksAgain && (await deadline.wait(waitMs))) continue
      if (deadline.reason === 'ABORTED') throw aborted(options)
      return undefined
    }
  } finally {
    deadline.release()
  }
}

async function asked<Answer>(
  ask: (signal: AbortSignal) => Promise<Answer | undefined>,
  deadline: Deadline,
): Promise<Answer | undefined> {
  try {
    return await ask(deadline.signal)
  } catch (error) {
    if (!isPagaError(error)) throw error
    const isOver = deadline.reason !== undefined || error.code === 'TIMED_OUT'
    if (!isOver && failureClass(error) === 'final') throw error
    return undefined
  }
}

function aborted({ operation, referenceNumber }: PollOptions): PagaError {
  return new PagaError({
    code: 'ABORTED',
    operation,
    referenceNumber,
    message: 'the caller aborted the waiting.',
    hint: 'Nothing was changed by asking; ask again when you want to know.',
    outcome: 'unknown',
    retry: 'safe',
  })
}
