/** A request whose parameters stand in a form, in the query, or in both. */
export interface ReceivedForm {
  readonly method: string
  readonly query: URLSearchParams
  /** The value of a header; undefined where it is absent. */
  header(name: string): string | undefined
  /** Undefined where the body is larger than the cap. */
  readonly body: Uint8Array | undefined
}

/** The form in the body, empty where there is none; a text says why it cannot be read. */
export function formOf({ body, header }: Pick<ReceivedForm, 'body' | 'header'>): URLSearchParams | string {
  if (body === undefined) return 'The body is larger than 64 KiB.'
  if (body.length === 0) return new URLSearchParams()
  if (!/^application\/x-www-form-urlencoded\b/i.test(header('content-type') ?? '')) {
    return 'The body must be application/x-www-form-urlencoded.'
  }
  return new URLSearchParams(new TextDecoder().decode(body))
}
