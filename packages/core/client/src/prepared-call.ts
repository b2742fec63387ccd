import {
  type Binding,
  type Codec,
  type Effect,
  type FieldShape,
  type Operation,
  redact,
  type TextSource,
  textsOf,
} from '@pagakit/contract'

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
  readonly contentType: string
  readonly #value: Readonly<Record<string, unknown>>
  readonly #body: string

  constructor(operation: Operation, effect: Effect, value: Readonly<Record<string, unknown>>, codec: Codec) {
    this.operation = operation
    this.effect = effect
    this.binding = operation.bindings[0]
    this.contentType = codec.contentType
    const reference = operation.reference && value[operation.reference.field]
    this.itemReferences = itemReferences(operation, value)
    this.referenceNumber = typeof reference === 'string' ? reference : undefined
    this.#value = value
    this.#body = codec.encode(value, operation.requestShape)
  }

  /** The one text that is sent. */
  body(): string {
    return this.#body
  }

  /** The texts that are hashed: the very characters of the body. */
  texts(): TextSource {
    return textsOf(this.#value)
  }

  /** The request as it may be shown: sensitive fields replaced. */
  view(): Record<string, unknown> {
    return redact(this.#value, this.operation.requestShape)
  }

  /** The values of sensitive fields, so that they can be struck from texts a server sends back. */
  sensitiveTexts(): string[] {
    return sensitiveTexts(this.#value, this.operation.requestShape.fields)
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
