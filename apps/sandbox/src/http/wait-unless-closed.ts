import { AnswerLost } from './answer-lost.ts'

/** Waits for so many milliseconds, or less where the signal ends the waiting. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

/**
 * Waits for a time.
 *
 * @throws AnswerLost as soon as the sandbox is closed.
 */
export async function waitUnlessClosed(
  milliseconds: number,
  wait: Wait,
  closing: AbortSignal,
): Promise<void> {
  const waited = wait(milliseconds, closing).catch((error: unknown) => {
    // Who is told to end the waiting may do it by an error.
    if (!closing.aborted) throw error
  })
  await Promise.race([waited, closed(closing)])
  if (closing.aborted) throw new AnswerLost('The sandbox is closed.')
}

/** Rejects with `AnswerLost` as soon as the sandbox is closed, and else never ends. */
export function closed(closing: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const lose = (): void => reject(new AnswerLost('The sandbox is closed.'))
    if (closing.aborted) lose()
    else closing.addEventListener('abort', lose, { once: true })
  })
}
