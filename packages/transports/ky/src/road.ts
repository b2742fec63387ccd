import type { TransportAnswer, TransportRequest } from '@pagakit/contract'
import type { RequestAddress } from '@pagakit/contract/transport'

/** One way to the server: over Node's sockets, or over a platform's `fetch`. */
export interface Road {
  /** Makes one exchange. Rejects with `TransportFailure` only. */
  exchange(request: TransportRequest, address: RequestAddress): Promise<TransportAnswer>
  /** Ends idle connections, where they are ours. */
  close(): void
}
