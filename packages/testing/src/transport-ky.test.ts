import { kyTransport } from '@pagakit/transport-ky'
import { describeProcess } from './describe-process.ts'
import { describeSocketTransport } from './describe-socket-transport.ts'
import { describeTransport } from './describe-transport.ts'
import { ownTransports } from './own-transports.ts'

describeSocketTransport("kyTransport over Node's sockets", ownTransports.ky)
describeProcess('ky')

describeTransport(
  "kyTransport over the platform's fetch",
  () => kyTransport({ fetch: (url, init) => globalThis.fetch(url, init) }),
  { over: 'fetch' },
)
