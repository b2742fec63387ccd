/** A request to one of the OAuth endpoints. */
export interface ReceivedForm {
  readonly method: string
  readonly query: URLSearchParams
  /** The value of a header; undefined where it is absent. */
  header(name: string): string | undefined
  /** Undefined where the body is larger than the cap. */
  readonly body: Uint8Array | undefined
}
