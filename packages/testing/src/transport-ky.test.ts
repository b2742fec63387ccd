import { kyTransport } from '@pagakit/transport-ky'
import { describeTransport } from './describe-transport.ts'

describeTransport("kyTransport over Node's sockets", () => kyTransport())

describeTransport(
  "kyTransport over the platform's fetch",
  () => kyTransport({ fetch: (url, init) => globalThis.fetch(url, init) }),
  { over: 'fetch' },
)
