import type { TransportAnswer, TransportRequest } from '@pagakit/contract'
import { failure, type RequestAddress, systemCodeOf } from '@pagakit/contract/transport'
import { ConnectionPool, type PoolSettings } from './connection-pool.ts'
import { NodeExchange } from './node-exchange.ts'
import { nodeModules } from './node-http.ts'
import type { Road } from './road.ts'

/** Settings of the road over Node's own sockets. */
export interface NodeRoadSettings extends PoolSettings {
  /** How long connecting may take, name resolution and TLS handshake included, in milliseconds. */
  readonly connectTimeoutMs: number
}

/** The road over `node:http` and `node:https`; undefined where this is not Node. */
export function createNodeRoad(settings: NodeRoadSettings): Road | undefined {
  const moduleFor = nodeModules()
  if (moduleFor === undefined) return undefined
  const pool = new ConnectionPool(moduleFor, settings)
  return {
    exchange: (request, address) => exchangeOverNode(request, address, pool, settings.connectTimeoutMs),
    close: () => pool.close(),
  }
}

function exchangeOverNode(
  request: TransportRequest,
  address: RequestAddress,
  pool: ConnectionPool,
  connectTimeoutMs: number,
): Promise<TransportAnswer> {
  const { host } = address
  if (request.signal.aborted) return Promise.reject(failure('aborted', 'none', { host }))
  return new Promise((resolve, reject) => {
    const exchange = new NodeExchange(request, address, pool, connectTimeoutMs, { resolve, reject })
    try {
      exchange.begin()
    } catch (error) {
      reject(failure('unreachable', 'none', { host, systemCode: systemCodeOf(error) }))
    }
  })
}
