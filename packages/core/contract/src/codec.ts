import type { RandomBytes } from './reference.ts'
import type { ObjectShape } from './shape.ts'
import type { TextSource } from './text-source.ts'

/** A body after decoding: its values as the shape says, and the texts they had on the wire. */
export interface Decoded {
  /**
   * The members by name. Amounts are decimal strings in their shortest form, integers are numbers, an optional member
   * that was null or empty is absent; members the shape does not know are passed through.
   */
  readonly value: Readonly<Record<string, unknown>>
  /** The texts exactly as received, for hashes. Built when first asked for. */
  readonly texts: TextSource
}

/** Why a body could not be decoded: one sentence without any of its content. */
export interface DecodingFailure {
  readonly problem: string
}

/** Bytes to values and back for one wire format. It knows shapes, not operations, and does no I/O. */
export interface Codec {
  /** The media type of what it writes, such as `application/json`. */
  readonly contentType: string
  /** Writes a request. Amounts are written as bare numbers with exactly the characters they have in `value`. */
  encode(value: Readonly<Record<string, unknown>>, shape: ObjectShape): string
  /** Reads an answer. Never throws: bad input gives a {@link DecodingFailure}. */
  decode(bytes: Uint8Array, shape: ObjectShape): Decoded | DecodingFailure
}

/** A body as it is sent. */
export interface WrittenBody {
  readonly contentType: string
  readonly body: string | Uint8Array<ArrayBuffer>
}

/** What a multipart body is made of, beside its members. */
export interface MultipartFrame {
  /** The name of the part that holds every member but the files, as JSON. */
  readonly part: string
  /** What the boundary is drawn from. */
  readonly randomBytes: RandomBytes
}

/** Writes the one format whose boundary must be drawn anew for every body. */
export interface MultipartWriter {
  write(value: Readonly<Record<string, unknown>>, shape: ObjectShape, frame: MultipartFrame): WrittenBody
}

/** The formats an API has on the wire. What it does not use is left out, and then costs nothing. */
export interface Codecs {
  /** Writes requests and reads answers. */
  readonly json: Codec
  /** Reads answers, where the API also answers in XML. */
  readonly xml?: Codec
  /** Writes what bindings put into a `form` or a `query`. */
  readonly form?: Codec
  /** Writes what bindings put into `multipart`. */
  readonly multipart?: MultipartWriter
}
