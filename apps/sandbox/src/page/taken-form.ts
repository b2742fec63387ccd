import type { Markup } from '../html/markup.ts'

/** What a page with a form shows beside what it is about. */
export interface TakenForm {
  /** What the form sends back. */
  readonly formToken: string
  /** What was done last, or why it was not. */
  readonly said: Markup
  /** What was typed into a form that was refused. */
  readonly typed: URLSearchParams
}
