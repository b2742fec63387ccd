import { kyTransport } from '@pagakit/transport-ky'
import { undiciTransport } from '@pagakit/transport-undici'
import type { CreateWithSettings } from './transport-rules/pool.ts'

/** The transports of this repository that hold sockets of their own, by the name a child process is told. */
export type OwnTransportName = 'ky' | 'undici'

/** How each of them is made. */
export const ownTransports: Readonly<Record<OwnTransportName, CreateWithSettings>> = {
  ky: (settings) => kyTransport(settings),
  undici: (settings) => undiciTransport(settings),
}
