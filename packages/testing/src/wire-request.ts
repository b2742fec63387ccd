/** A complete HTTP/1.1 request as it came over the wire. */
export interface WireRequest {
  readonly method: string
  /** Path and query, as in the first line. */
  readonly target: string
  /** In the order and the case they came in; values as Latin-1. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
}

/** The values of a header, whatever the case of its name. */
export function headerValues(request: WireRequest, name: string): string[] {
  return request.headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value)
}

const HEAD_END = Buffer.from('\r\n\r\n')

/** Finds the complete requests in a stream of bytes. It knows bodies with a length only, which is all a transport sends. */
export class WireRequestReader {
  #pending: Buffer = Buffer.alloc(0)

  /** Takes the next bytes and gives the requests that are complete with them. */
  push(chunk: Uint8Array): WireRequest[] {
    this.#pending = Buffer.concat([this.#pending, chunk])
    const complete: WireRequest[] = []
    for (let request = this.#take(); request !== undefined; request = this.#take()) complete.push(request)
    return complete
  }

  #take(): WireRequest | undefined {
    const headLength = this.#pending.indexOf(HEAD_END)
    if (headLength === -1) return undefined
    const [first = '', ...lines] = this.#pending.toString('latin1', 0, headLength).split('\r\n')
    const [method = '', target = ''] = first.split(' ')
    const headers = lines.map((line): [string, string] => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()]
    })
    const head = { method, target, headers, body: Buffer.alloc(0) }
    const [length = '0'] = headerValues(head, 'content-length')
    const start = headLength + HEAD_END.length
    const end = start + Number(length)
    if (this.#pending.length < end) return undefined
    const body = this.#pending.subarray(start, end)
    this.#pending = this.#pending.subarray(end)
    return { ...head, body }
  }
}
