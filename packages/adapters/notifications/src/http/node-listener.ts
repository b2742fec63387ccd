import { type FetchHandler, jsonResponse } from './fetch-handler.ts'

/** The part of Node's `IncomingMessage` that is used; requests of Express and `request.raw` of Fastify are such. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** The path, as Node has it. */
  readonly url?: string | undefined
  /** The path before a router of Express cut its own off. */
  readonly originalUrl?: string
  /** True once somebody has read from the body. */
  readonly readableDidRead?: boolean
  /** True once the body was read to its end. */
  readonly readableEnded?: boolean
}

/** The part of Node's `ServerResponse` that is used. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown
  end(body: string): unknown
}

/** What `http.createServer`, an Express route and others take. */
export type NodeListener = (request: NodeRequest, response: NodeResponse) => Promise<void>

/**
 * Makes a listener for `node:http`, and for what is built on it, of a fetch handler. It reads the body itself: hashes are
 * over the very characters that arrived, so put it before any body parser. Behind one it answers 500 and says so.
 *
 * @example
 * app.post('/paga', nodeListener(webhook)) // Express, above app.use(express.json())
 */
export function nodeListener(handler: FetchHandler): NodeListener {
  return async (request, response) => {
    const answer = request.readableDidRead ? bodyIsGone() : await handler(requestOf(request))
    const headers = Object.fromEntries(answer.headers)
    // What is left of a body nobody wants would be taken for the next request.
    if (!request.readableEnded) headers['connection'] = 'close'
    response.writeHead(answer.status, headers)
    response.end(await answer.text())
  }
}

function bodyIsGone(): Response {
  const message = 'Something has read the body already: put this listener before every body parser.'
  return jsonResponse(500, JSON.stringify({ status: 'SERVER_ERROR', message }))
}

/** Only POST has a body here, and handlers of this package refuse everything else. */
function requestOf(request: NodeRequest): Request {
  const { url = '/', originalUrl = url } = request
  // Only the path is looked at, so any host will do; `*` and whole URLs are no path of ours.
  const target = `http://localhost${originalUrl.startsWith('/') ? originalUrl : '/'}`
  const headers = headersOf(request)
  if (request.method !== 'POST') return new Request(target, { headers })
  // `duplex` is what fetch wants of a body that streams; its types do not know it yet.
  const init = { method: 'POST', headers, body: streamOf(request), duplex: 'half' }
  return new Request(target, init)
}

function headersOf(request: NodeRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    // HTTP/2 has pseudo-headers such as `:path`, which are no headers.
    if (value === undefined || name.startsWith(':')) continue
    headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

function streamOf(request: NodeRequest): ReadableStream<Uint8Array> {
  const chunks = request[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
}
