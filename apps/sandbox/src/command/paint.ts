import { styleText } from 'node:util'

/** How a piece of text may look. */
export type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'cyan'

/** Gives a text its looks, or leaves it plain where it goes to no terminal. */
export type Paint = (style: Style, text: string) => string

/** Paints for a stream: plain for a file or a pipe, and where NO_COLOR says so. */
export function paintFor(stream: NodeJS.WritableStream): Paint {
  return (style, text) => styleText(style, text, { stream })
}
