import { html } from 'hono/html'
import type { Markup } from '../html/markup.ts'

/** A sentence with what stands between backticks shown as code. */
export function words(sentence: string): Markup {
  const parts = sentence.split(/`([^`]+)`/)
  return html`${parts.map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))}`
}
