import { setTimeout as wait } from 'node:timers/promises'
import { isTransportFailure, type TransportFailure, type TransportRequest } from '@pagakit/contract'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createFaultProxy, type FaultProxyCounts } from '../fault-proxy.ts'
import { wireAnswer } from '../wire-answer.ts'
import { createFor, requestTo, type Subject, startServer } from './subject.ts'

/** About the size of a real money call and its answer. */
const money = {
  headers: {
    'Content-Type': 'application/json',
    principal: 'A3878DC1-F07D-48E7-AA59-8276C3C26647',
    credentials: 'credentials',
    hash: 'f'.repeat(128),
  },
  body: JSON.stringify({ referenceNumber: 'KQ7M0ZB4T9XWJ2N5R8CVYD1E', amount: 1500.5 }),
}
const answer = wireAnswer({ body: '{"responseCode":0,"referenceNumber":"KQ7M0ZB4T9XWJ2N5R8CVYD1E"}' })

const interrupted = { failure: { kind: 'interrupted', bytesWritten: 'some' } }

/** Wherever a connection is cut, the failure does not call the request unsent, and the request goes out once. */
export function describeCuts(subject: Subject): void {
  describe('cuts', { timeout: 20_000 }, () => {
    test('of the request at any byte leave it possibly sent, and received at most once', async () => {
      const { proxy, length, attempt } = await openBench(subject)
      for (let after = 1; after <= length; after++) {
        proxy.plan({ fault: 'reset', side: 'request', after })
        const outcome = await attempt()
        const passed = after === length ? 1 : 0
        expect(outcome).toMatchObject(interrupted)
        expect(outcome).toMatchObject({ connections: 1, requestBytes: after, requestsPassed: passed })
        expect(outcome.received).toBeLessThanOrEqual(passed)
      }
    })

    test.for(['reset', 'close'] as const)(
      'of the answer by a %s at any byte leave no answer',
      async (fault) => {
        const { proxy, attempt } = await openBench(subject)
        for (let after = 0; after < answer.length; after++) {
          proxy.plan({ fault, side: 'response', after })
          const outcome = await attempt()
          expect(outcome).toMatchObject({ ...interrupted, connections: 1, requestsPassed: 1, received: 1 })
        }
      },
    )

    // A platform's fetch opens connections at moments of its own, so a plan may meet another one than was meant.
    if (subject.over === 'sockets') describeOwnConnections(subject)
  })
}

function describeOwnConnections(subject: Subject): void {
  test('of a connection used before do not make a request go out on another', async () => {
    const { proxy, length, attempt } = await openBench(subject)
    for (let after = 1; after < length; after += 3) {
      proxy.plan({ fault: 'reset', side: 'request', after: length + after })
      expect(await attempt()).toMatchObject({ failure: undefined, connections: 1 })
      // The answer may be handed out a moment before the connection is taken back.
      await wait(1)
      expect(await attempt()).toMatchObject({ ...interrupted, connections: 0, received: 0 })
    }
  })

  test('by an abort while the request is stuck at any byte leave it possibly sent', async () => {
    const { proxy, length, attempt } = await openBench(subject)
    for (let after = 1; after <= length; after += 7) {
      proxy.plan({ fault: 'stall', side: 'request', after })
      const controller = new AbortController()
      const aborted = attempt({ signal: controller.signal })
      await expect.poll(() => proxy.seen.requestBytes, { interval: 1 }).toBe(after)
      controller.abort()
      expect(await aborted).toMatchObject({
        failure: { kind: 'aborted', bytesWritten: 'some' },
        received: 0,
      })
    }
  })
}

/** What one exchange came to, and what the proxy and the server saw while it lasted. */
interface Attempt extends FaultProxyCounts {
  readonly failure: TransportFailure | undefined
  /** How many requests reached the server whole. */
  readonly received: number
}

/** A server, a proxy in front of it, and a transport that sends the same request again and again. */
async function openBench({ create }: Subject) {
  watchForUnhandled()
  const server = await startServer((_, socket) => socket.write(answer))
  const proxy = await createFaultProxy({ target: server.port })
  onTestFinished(() => proxy[Symbol.asyncDispose]())
  const transport = createFor(create)

  const attempt = async (more?: Partial<TransportRequest>): Promise<Attempt> => {
    const before = server.requests.length
    proxy.startCounting()
    const request = requestTo(`http://127.0.0.1:${proxy.port}`, { ...money, ...more })
    const failure = await transport.exchange(request).then(() => undefined, asFailure)
    return { failure, ...proxy.seen, received: server.requests.length - before }
  }
  proxy.plan({ fault: 'close', side: 'response', after: answer.length })
  const { requestBytes: length } = await attempt()
  // So that the first cut finds no connection left from measuring.
  await wait(20)
  return { proxy, length, attempt }
}

function asFailure(error: unknown): TransportFailure {
  if (isTransportFailure(error)) return error
  throw error
}

/** Fails the test if a rejection is left without a handler, as such a one would end a process. */
function watchForUnhandled(): void {
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  process.on('unhandledRejection', note)
  onTestFinished(async () => {
    await wait(20)
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })
}
