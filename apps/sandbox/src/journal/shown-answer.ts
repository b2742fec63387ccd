import type { Hide } from './hide-secrets.ts'

/** How much of an answer is kept, in characters. */
export const mostShown = 4_096

/** What is looked through behind that, so that nothing secret that lies across the end is shown in part. */
const margin = 1_024

/** What was answered to a request, as it may be shown. */
export interface ShownAnswer {
  /** The body, what is secret masked; its beginning where it is long. */
  readonly text: string
  /** How many characters are left out at the end. */
  readonly left: number
  /** How it ended: `lost` without a byte, `hung` never, `cut` in the middle. */
  readonly end: 'whole' | 'lost' | 'hung' | 'cut'
}

/** Keeps an answer, or the beginning of it, with secrets hidden. */
export function shownAnswer(text: string, end: ShownAnswer['end'], hide: Hide): ShownAnswer {
  if (text.length <= mostShown) return { text: hide(text), left: 0, end }
  // A part of a text holds on to the whole in memory; one that is read from bytes does not.
  const beginning = Buffer.from(hide(text.slice(0, mostShown + margin)).slice(0, mostShown)).toString()
  return { text: beginning, left: text.length - mostShown, end }
}
