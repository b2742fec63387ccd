import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { TransportAnswer, TransportRequest } from '@pagakit/contract'
import { type Dispatcher, Pool } from 'undici'
import { expect, onTestFinished, test } from 'vitest'
import { UndiciExchange } from './undici-exchange.ts'

const options: Dispatcher.DispatchOptions = { method: 'GET', path: '/', blocking: false }

function requestWith(signal: AbortSignal): TransportRequest {
  return { method: 'GET', url: 'http://paga.test/', headers: {}, signal, maxResponseBytes: 100 }
}

function begin(
  dispatcher: Pick<Dispatcher, 'dispatch'>,
  path = '/',
  { signal } = new AbortController(),
): Promise<TransportAnswer> {
  return new Promise((resolve, reject) => {
    new UndiciExchange(requestWith(signal), 'paga.test', resolve, reject).begin(dispatcher, {
      ...options,
      path,
    })
  })
}

/** A server that answers the first of two requests that came in one connection, and closes that one. */
async function startImpatientServer(): Promise<{ origin: string; targets: string[] }> {
  const targets: string[] = []
  const server = createServer((socket) => {
    let received = ''
    socket.on('data', (chunk) => {
      received += String(chunk)
      const seen = [...received.matchAll(/^GET (\S+)/gm)].map(([, target]) => String(target))
      if (seen.length < 2 && targets.length === 0) return
      targets.push(...seen)
      socket.end('HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok')
    })
    socket.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  // A server on a port has an address of this kind.
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, targets }
}

test('a request that undici would send a second time is taken back', async () => {
  const { origin, targets } = await startImpatientServer()
  // With a pipeline, undici writes the unanswered ones again on a new connection.
  const pool = new Pool(origin, { connections: 1, pipelining: 2 })
  onTestFinished(() => pool.destroy())
  const [first, second] = await Promise.allSettled([begin(pool, '/1'), begin(pool, '/2')])
  expect(first).toMatchObject({ status: 'fulfilled', value: { status: 200 } })
  expect(second).toMatchObject({
    status: 'rejected',
    reason: { kind: 'interrupted', bytesWritten: 'some' },
  })
  expect(targets).toEqual(['/1', '/2'])
})

test('a request aborted while it waits is taken back when its turn comes', async () => {
  const controller = new AbortController()
  let turn = (): void => {}
  const answer = begin(
    {
      dispatch(_, handler) {
        turn = () => handler.onRequestStart?.(unused, null)
        return true
      },
    },
    '/',
    controller,
  )
  controller.abort()
  await expect(answer).rejects.toMatchObject({ kind: 'aborted', bytesWritten: 'none' })
  expect(() => turn()).toThrow('The exchange is over')
})

test('nothing is handed to undici once the signal has fired', async () => {
  const dispatcher = { dispatch: () => expect.fail('it was') }
  await expect(
    begin(dispatcher, '/', { signal: AbortSignal.abort() } as AbortController),
  ).rejects.toMatchObject({
    kind: 'aborted',
    bytesWritten: 'none',
  })
})

const unused: Dispatcher.DispatchController = {
  aborted: false,
  paused: false,
  reason: null,
  abort: () => expect.fail('aborting would end the connection'),
  pause: () => {},
  resume: () => {},
}
