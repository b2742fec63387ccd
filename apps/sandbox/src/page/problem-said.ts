import { html } from 'hono/html'
import type { Markup } from '../html/markup.ts'

/** Says why a form was not taken, and what to do; screen readers say it at once. */
export function problemSaid(problem: string): Markup {
  return html`<p role="alert" class="problem">${problem}</p>`
}
