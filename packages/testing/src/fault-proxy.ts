import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { WireRequestReader } from './wire-request.ts'

/** Which way the bytes of a fault go: to the target, or back to the client. */
export type FaultSide = 'request' | 'response'

/**
 * What happens to one connection. `after` counts the bytes of that side from the start of the connection.
 *
 * - `reset`: those bytes pass, then the client's connection is reset and the target's is closed.
 * - `close`: those bytes pass, then both connections are closed properly.
 * - `stall`: those bytes pass, then nothing more does in either direction, and nothing is closed.
 * - `delay`: each piece of that side waits `ms` milliseconds.
 */
export type FaultPlan =
  | {
      readonly fault: 'reset' | 'close' | 'stall'
      readonly side: FaultSide
      readonly after: number
    }
  | { readonly fault: 'delay'; readonly side: FaultSide; readonly ms: number }

/** A TCP proxy that breaks connections at a byte, and counts what it saw. It does not read TLS; it only passes it on. */
export interface FaultProxy extends AsyncDisposable {
  readonly port: number
  /** Plans the next connection that has no plan yet; a connection without a plan is passed through. */
  plan(plan: FaultPlan): void
  /** What was seen since {@link startCounting}, or since the start. */
  readonly seen: Readonly<FaultProxyCounts>
  /** Starts counting at zero. */
  startCounting(): void
}

/** Counts of a {@link FaultProxy}. */
export interface FaultProxyCounts {
  connections: number
  /** Bytes taken from clients; behind a cut or a stall none are. */
  requestBytes: number
  /** Bytes given to clients. */
  responseBytes: number
  /** Requests of which the last byte was passed on to the target. */
  requestsPassed: number
}

/** Starts a proxy on a free loopback port, in front of another loopback port. */
export async function createFaultProxy({ target }: { readonly target: number }): Promise<FaultProxy> {
  const plans: FaultPlan[] = []
  const open = new Set<Socket>()
  const seen = noCounts()
  const server = createServer((client) => {
    seen.connections++
    for (const socket of passThrough(client, target, plans.shift(), seen)) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  return {
    port,
    plan: (plan) => plans.push(plan),
    seen,
    startCounting: () => void Object.assign(seen, noCounts()),
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function noCounts(): FaultProxyCounts {
  return { connections: 0, requestBytes: 0, responseBytes: 0, requestsPassed: 0 }
}

function passThrough(
  client: Socket,
  target: number,
  plan: FaultPlan | undefined,
  seen: FaultProxyCounts,
): [Socket, Socket] {
  const upstream = connect(target, '127.0.0.1')
  const requests = new WireRequestReader()
  const breakOff = () => breakConnection(plan, client, upstream)
  pump(client, upstream, limitsOf(plan, 'request'), breakOff, (piece) => {
    seen.requestBytes += piece.length
    seen.requestsPassed += requests.push(piece).length
  })
  pump(upstream, client, limitsOf(plan, 'response'), breakOff, (piece) => {
    seen.responseBytes += piece.length
  })
  return [client, upstream]
}

interface Limits {
  /** How many bytes pass. */
  readonly bytes: number
  readonly delayMs: number
}

function limitsOf(plan: FaultPlan | undefined, side: FaultSide): Limits {
  if (plan === undefined || plan.side !== side) return { bytes: Infinity, delayMs: 0 }
  return plan.fault === 'delay' ? { bytes: Infinity, delayMs: plan.ms } : { bytes: plan.after, delayMs: 0 }
}

/** Passes one side on, as far as its limits let it. */
function pump(
  from: Socket,
  to: Socket,
  { bytes, delayMs }: Limits,
  breakOff: () => void,
  count: (piece: Buffer) => void,
): void {
  let left = bytes
  const pass = (action: () => void) => {
    if (delayMs === 0) action()
    else setTimeout(action, delayMs)
  }
  from.setNoDelay(true)
  from.on('data', (chunk: Buffer) => {
    const piece = chunk.subarray(0, left)
    left -= piece.length
    if (piece.length > 0) {
      count(piece)
      pass(() => to.write(piece))
    }
    if (left === 0) breakOff()
  })
  from.on('close', () => pass(() => to.destroySoon()))
  from.on('error', () => {})
}

/** The target always sees a proper end, the client what the plan says. */
function breakConnection(plan: FaultPlan | undefined, client: Socket, upstream: Socket): void {
  if (plan?.fault === 'stall') {
    client.pause()
    upstream.pause()
    return
  }
  upstream.destroySoon()
  if (plan?.fault === 'reset') client.resetAndDestroy()
  else client.destroySoon()
}
