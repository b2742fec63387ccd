import { html } from 'hono/html'
import type { Markup } from '../html/markup.ts'

/** What the buttons of a page do: the address of the page says afterwards which it was, and the page says it in words. */
export interface Deeds<Deed extends string> {
  /** Where it is seen that something was done. */
  at(deed: Deed): string
  /** Says what was done; nothing for what the page does not know. */
  said(done: string | undefined): Markup
}

/**
 * Writes down what the buttons of a page do, in words.
 *
 * @example
 * const deeds = deedsOf(pagePaths.faults, { added: 'The fault is in force.' })
 */
export function deedsOf<Deed extends string>(
  path: string,
  words: Readonly<Record<Deed, string>>,
): Deeds<Deed> {
  const sentences = new Map<string | undefined, string>(Object.entries(words))
  return {
    at: (deed) => `${path}?${new URLSearchParams({ done: deed })}`,
    said: (done) => {
      const sentence = sentences.get(done)
      return sentence === undefined ? html`` : html`<p role="status" class="done">${sentence}</p>`
    },
  }
}
