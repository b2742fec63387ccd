import { describe } from 'vitest'
import { describeTransport } from './describe-transport.ts'
import { describeOwnSockets } from './transport-rules/own-sockets.ts'
import { type CreateWithSettings, describePool } from './transport-rules/pool.ts'

/**
 * The rules of a transport of this repository over sockets of its own: those of every transport, those of its settings,
 * and what it makes of sockets, which a `fetch` decides for itself. Call it at the top of a test file.
 */
export function describeSocketTransport(name: string, create: CreateWithSettings): void {
  describeTransport(name, () => create())
  describe(name, () => {
    describePool(create)
    describeOwnSockets(() => create())
  })
}
