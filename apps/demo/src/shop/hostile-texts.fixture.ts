import { readFileSync } from 'node:fs'

/** A text that nobody should be able to do harm with. */
export interface HostileText {
  readonly name: string
  readonly text: string
}

const file = new URL('../../../../vectors/hostile/texts.json', import.meta.url)
const { texts }: { texts: readonly (HostileText & { readonly times?: number })[] } = JSON.parse(
  readFileSync(file, 'utf8'),
)

/** Every hostile text of `vectors/`. */
export const hostileTexts: readonly HostileText[] = texts.map(({ name, text, times = 1 }) => ({
  name,
  text: text.repeat(times),
}))
