import { AnswerLost } from './answer-lost.ts'

/** Waits for so many milliseconds, or less where the signal ends the waiting. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

/**
 * Waits for a time.
 *
 * @throws AnswerLost as soon as the sandbox is closed.
 */
export function waitUnlessClosed(milliseconds: number, wait: Wait, closing: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const lose = (): void => reject(closedError())
    if (closing.aborted) return lose()
    closing.addEventListener('abort', lose, { once: true })
    // Who is told to end the waiting may do it by an error; then it is lost already.
    const ended = wait(milliseconds, closing).then(resolve, reject)
    // A sandbox that runs for days must not keep every wait it has ended.
    void ended.finally(() => closing.removeEventListener('abort', lose))
  })
}

/** Rejects with `AnswerLost` as soon as the sandbox is closed, and else never ends. */
export function closed(closing: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const lose = (): void => reject(closedError())
    if (closing.aborted) lose()
    else closing.addEventListener('abort', lose, { once: true })
  })
}

function closedError(): AnswerLost {
  return new AnswerLost('The sandbox is closed.')
}
