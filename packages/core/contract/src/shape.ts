/**
 * What a field holds on the wire; everything a codec, a redactor or a page of documentation must know of it. A `file` is a
 * part of its own in a multipart body; it is never shown and never hashed.
 */
export type FieldKind = 'text' | 'amount' | 'integer' | 'boolean' | 'list' | 'object' | 'file'

/** One field of a request or an answer, as plain data. */
export interface FieldShape {
  readonly kind: FieldKind
  readonly required: boolean
  /** What the field means, its unit and its limit, in one sentence. */
  readonly description: string
  /** True for credentials, PINs and one-time codes: never shown in an error, a log or a page. */
  readonly sensitive?: boolean
  /** True for a date: a caller may hand in a `Date`, and its text in UTC is hashed and sent. */
  readonly date?: boolean
  /** Of a `file`: the most bytes it may have. */
  readonly maxBytes?: number
  /** The closed list of values, for a field that has one. */
  readonly values?: readonly string[]
  /** Of a `list`: what one entry is. */
  readonly items?: FieldShape
  /** Of an `object` whose members are known. An `object` without `fields` is passed through untouched. */
  readonly fields?: Readonly<Record<string, FieldShape>>
}

/** The plain-data form of a request or answer: field by field, in the order of the documents. */
export interface ObjectShape {
  readonly fields: Readonly<Record<string, FieldShape>>
  /**
   * The shapes a request may have, where there is more than one. `fields` then holds the fields of all of them, required
   * where every one requires them.
   */
  readonly alternatives?: readonly ObjectShape[]
  /**
   * The name of the root element where the answer is XML. Where a field has this name, the root element is that field: what
   * JSON wraps in an object, XML writes without a second element around it.
   */
  readonly root?: string
}
