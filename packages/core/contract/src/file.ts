/** A file of a request, with what is said of it on the wire. */
export interface FileContent {
  readonly bytes: Uint8Array
  /** @default the name of the field */
  readonly fileName?: string | undefined
  /** The media type, such as `image/jpeg`. @default what the field says of its files */
  readonly contentType?: string | undefined
}

/**
 * A file as a caller may hand it over: a `Blob` or `File` (such as one of an uploaded form), its bytes (a `Buffer` is
 * some), or bytes with a name and a media type.
 *
 * @example
 * await readFile('ada.jpg')
 * await openAsBlob('ada.jpg')
 * { bytes, fileName: 'ada.jpg', contentType: 'image/jpeg' }
 */
export type FileInput = Blob | Uint8Array | FileContent
