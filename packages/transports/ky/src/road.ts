import type { TransportAnswer, TransportRequest } from '@pagakit/contract'
import type { UrlParts } from './read-url.ts'

/** One way to the server: over Node's sockets, or over a platform's `fetch`. */
export interface Road {
  /** Makes one exchange. Rejects with `TransportFailure` only. `url` is the address of the request. */
  exchange(request: TransportRequest, url: UrlParts): Promise<TransportAnswer>
  /** Ends idle connections, where they are ours. */
  close(): void
}
