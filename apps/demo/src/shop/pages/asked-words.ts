import { clockTime } from '../numbers/day.ts'
import type { Questions } from '../store/question-store.ts'

/** Tells how often Paga was asked about something that is open, and when it is asked again. */
export function askedWords(questions: Questions | undefined, now: number): string {
  if (questions === undefined) return 'Paga was not asked yet; the shop asks in a few seconds.'
  const { times, last, next } = questions
  const often = times === 1 ? 'once,' : `${times} times, last`
  const soon = next > now ? `at ${clockTime(next)}` : 'in a few seconds'
  return `Paga was asked ${often} at ${clockTime(last)}, time of Lagos. The shop asks again ${soon}.`
}
