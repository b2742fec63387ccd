import { html } from 'hono/html'
import type { Markup } from '../html/markup.ts'
import { escapeUnseen } from './escape-unseen.ts'

/** A sentence with what stands between backticks shown as code, and what nobody would see as escapes. */
export function words(sentence: string): Markup {
  const parts = escapeUnseen(sentence).split(/`([^`]+)`/)
  return html`${parts.map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))}`
}
