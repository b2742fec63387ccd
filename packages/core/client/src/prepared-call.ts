import {
  type AnswerFormat,
  type Binding,
  type Effect,
  type FieldShape,
  type Operation,
  percentEncoded,
  redact,
  type TextSource,
  textsOf,
} from '@pagakit/contract'
import type { WrittenRequest } from './write-request.ts'

/**
 * A checked request, ready to be signed and sent. What it holds may be secret, so printing or serialising it shows the
 * redacted view only.
 */
export class PreparedCall {
  readonly operation: Operation
  readonly effect: Effect
  readonly binding: Binding
  readonly referenceNumber: string | undefined
  /** The references of the items a bulk request carries. */
  readonly itemReferences: ReadonlySet<string>
  /** The media type of the body; undefined where nothing but the address is sent. */
  readonly contentType: string | undefined
  /** How Paga is asked to answer. */
  readonly accept: AnswerFormat
  readonly #value: Readonly<Record<string, unknown>>
  readonly #written: WrittenRequest

  constructor(
    operation: Operation,
    effect: Effect,
    value: Readonly<Record<string, unknown>>,
    written: WrittenRequest,
    accept: AnswerFormat = 'json',
  ) {
    this.operation = operation
    this.effect = effect
    this.binding = written.binding
    this.contentType = written.contentType
    this.accept = accept
    const reference = operation.reference && value[operation.reference.field]
    this.itemReferences = itemReferences(operation, value)
    this.referenceNumber = typeof reference === 'string' ? reference : undefined
    this.#value = value
    this.#written = written
  }

  /** Path and query, from the host on. */
  target(): string {
    return this.#written.target
  }

  /** What is sent: a text, the bytes of a multipart body, or nothing. */
  body(): string | Uint8Array<ArrayBuffer> | undefined {
    return this.#written.body
  }

  /** The texts that are hashed: the very characters that are sent. */
  texts(): TextSource {
    return textsOf(this.#value)
  }

  /** The request as it may be shown: sensitive fields replaced. */
  view(): Record<string, unknown> {
    return redact(this.#value, this.operation.requestShape)
  }

  /** The values of sensitive fields, also as an address or form has them, so that they can be struck from what comes back. */
  sensitiveTexts(): string[] {
    const texts = sensitiveTexts(this.#value, this.operation.requestShape.fields)
    return texts.flatMap((text) => {
      const encoded = percentEncoded(text)
      return encoded === text ? [text] : [text, encoded]
    })
  }

  toJSON(): Record<string, unknown> {
    return { operation: this.operation.name, request: this.view() }
  }

  /** What `util.inspect` shows. */
  [Symbol.for('nodejs.util.inspect.custom')](): Record<string, unknown> {
    return this.toJSON()
  }
}

function itemReferences({ items }: Operation, value: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const sent = items === undefined ? undefined : value[items.list]
  if (!Array.isArray(sent)) return new Set()
  const references = sent.map((item: { readonly referenceNumber?: unknown }) => item.referenceNumber)
  return new Set(references.filter((reference) => typeof reference === 'string'))
}

function sensitiveTexts(value: object, fields: Readonly<Record<string, FieldShape>>): string[] {
  return Object.entries(value).flatMap(([name, member]) => {
    const field = fields[name]
    return field === undefined ? [] : sensitiveTextsOf(member, field)
  })
}

function sensitiveTextsOf(value: unknown, field: FieldShape): string[] {
  if (Array.isArray(value))
    return value.flatMap((item) => (field.items ? sensitiveTextsOf(item, field.items) : []))
  if (typeof value === 'object' && value !== null)
    return field.fields ? sensitiveTexts(value, field.fields) : []
  return field.sensitive && value !== undefined ? [String(value)] : []
}
