import { NumberText, setMember } from '@pagakit/contract'

/** JSON whose numbers are still texts. */
export type SourceValue = string | boolean | null | NumberText | readonly SourceValue[] | SourceObject

/** An object of the source. Its members are its own; its prototype is never touched. */
export interface SourceObject {
  readonly [name: string]: SourceValue
}

const NUMBER = /-?[\d.]+(?:[eE][+-]?\d+)?/y

/**
 * Parses the JSON text of an object without reading a number, so that every digit is kept.
 *
 * The text must be valid and of bounded depth: `JSON.parse` took it and its depth was checked. Nothing is checked again.
 */
export function parseSource(text: string): SourceObject {
  return new SourceReader(text).object()
}

class SourceReader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  object(): SourceObject {
    const members: Record<string, SourceValue> = {}
    this.#skip('{')
    while (this.#next() !== '}') {
      const name = this.#string()
      this.#skip(':')
      setMember(members, name, this.#value())
      this.#skip(',')
    }
    this.#at += 1
    return members
  }

  #value(): SourceValue {
    switch (this.#next()) {
      case '{':
        return this.object()
      case '[':
        return this.#list()
      case '"':
        return this.#string()
      case 't':
        return this.#word('true', true)
      case 'f':
        return this.#word('false', false)
      case 'n':
        return this.#word('null', null)
      default:
        return this.#number()
    }
  }

  #list(): readonly SourceValue[] {
    const entries: SourceValue[] = []
    this.#at += 1
    while (this.#next() !== ']') {
      entries.push(this.#value())
      this.#skip(',')
    }
    this.#at += 1
    return entries
  }

  #string(): string {
    const start = this.#at
    let end = this.#text.indexOf('"', start + 1)
    while (this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1)
    this.#at = end + 1
    const inner = this.#text.slice(start + 1, end)
    return inner.includes('\\') ? unquote(this.#text.slice(start, end + 1)) : inner
  }

  /** True for a quote after an odd number of backslashes. */
  #isEscaped(quote: number): boolean {
    let first = quote
    while (this.#text[first - 1] === '\\') first -= 1
    return (quote - first) % 2 === 1
  }

  #number(): NumberText {
    NUMBER.lastIndex = this.#at
    const [text = ''] = NUMBER.exec(this.#text) ?? []
    this.#at += text.length
    return new NumberText(text)
  }

  #word<Value>(word: string, value: Value): Value {
    this.#at += word.length
    return value
  }

  /** The next character that is not space, without consuming it. */
  #next(): string | undefined {
    while (isSpace(this.#text[this.#at])) this.#at += 1
    return this.#text[this.#at]
  }

  #skip(character: string): void {
    if (this.#next() === character) this.#at += 1
  }
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t'
}

function unquote(quoted: string): string {
  const text: unknown = JSON.parse(quoted)
  return String(text)
}
