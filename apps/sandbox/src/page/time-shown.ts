import { html } from 'hono/html'
import type { Markup } from '../html/markup.ts'

/** A time in milliseconds since 1970 for people, in UTC to the second. */
export function timeText(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}

/** The same as an element. */
export function timeShown(time: number): Markup {
  return html`<time datetime="${new Date(time).toISOString()}">${timeText(time)}</time>`
}
