import { styleText } from 'node:util'
import type { Explanation } from '@pagakit/business'
import type { LoggedCall } from './call-log.ts'

/** Where a transcript is written; `process.stdout` is one. */
export interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

type Style = Parameters<typeof styleText>[0]

const LABEL_WIDTH = 18
const MOST_COLUMNS = 100

/** Writes the tour: headings, facts in a column, each call with its time and what was hashed. */
export class Transcript {
  readonly #output: Output
  readonly #isColoured: boolean
  readonly #columns: number
  #step = 0

  constructor(output: Output, environment: Readonly<Record<string, string | undefined>>) {
    this.#output = output
    this.#isColoured = output.isTTY === true && (environment['NO_COLOR'] ?? '') === ''
    this.#columns = Math.max(60, Math.min(output.columns ?? MOST_COLUMNS, MOST_COLUMNS))
  }

  /** The first lines. */
  title(title: string, subtitle: string): void {
    this.#line(`\n${this.#styled('bold', title)}`)
    for (const line of wrap(subtitle.split(' '), this.#columns, ' ')) this.#line(this.#styled('dim', line))
  }

  /** The heading of a step. */
  step(title: string): void {
    this.#step += 1
    const number = String(this.#step).padStart(2)
    this.#line(`\n${this.#styled('cyan', number)}  ${this.#styled('bold', title)}`)
  }

  /** One fact: a label and a value. */
  fact({ label, value, style = 'reset' }: { label: string; value: string; style?: Style | undefined }): void {
    const indent = ' '.repeat(4 + LABEL_WIDTH)
    const lines = wrap(value.split(' '), this.#columns - indent.length, ' ')
    const shown = lines.map((line) => this.#styled(style, line)).join(`\n${indent}`)
    this.#line(`    ${this.#styled('dim', label.padEnd(LABEL_WIDTH))}${shown}`)
  }

  /** A call that was made: its name, what came back and how long it took, and below it what was hashed. */
  call({ operation, outcome, durationMs }: LoggedCall, { terms }: Explanation): void {
    const time = `${durationMs.toFixed(1)} ms`
    const name = `business.${operation}`
    const gap = ' '.repeat(
      Math.max(1, this.#columns - 4 - LABEL_WIDTH - name.length - outcome.length - time.length - 2),
    )
    const label = this.#styled('dim', 'call'.padEnd(LABEL_WIDTH))
    this.#line(`    ${label}${this.#styled('blue', name)}  ${outcome}${gap}${this.#styled('dim', time)}`)
    const texts = terms.map(({ text }) => text).filter((text) => text !== '')
    this.fact({ label: 'hashed', value: texts.join(' + '), style: 'dim' })
  }

  /** The last lines. */
  end(sentence: string, next: readonly string[]): void {
    this.#line(`\n${this.#styled('bold', sentence)}`)
    for (const line of next) this.#line(`  ${line}`)
    this.#line('')
  }

  #styled(style: Style, text: string): string {
    // Whether to colour was decided once, above; styleText must not ask another stream.
    return this.#isColoured && style !== 'reset' ? styleText(style, text, { validateStream: false }) : text
  }

  #line(text: string): void {
    this.#output.write(`${text}\n`)
  }
}

/** Breaks words into lines of at most so many characters; a longer word stands alone. */
function wrap(words: readonly string[], columns: number, separator: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : line + separator + word
    if (line !== '' && longer.length > columns) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return [...lines, line]
}
