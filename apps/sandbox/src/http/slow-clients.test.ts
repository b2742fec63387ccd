import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { Handler } from './create-handler.ts'
import { type Deadlines, type Listener, listen } from './listen.ts'
import { rawClient } from './raw-client.fixture.ts'
import { readBody } from './read-body.ts'

const patience: Deadlines = {
  headersTimeout: 60_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 60_000,
  answerTimeout: 60_000,
  connectionsCheckingInterval: 5,
}

let listener: Listener
afterEach(() => listener.close())

/** Serves with short deadlines, so that nobody waits long: what is tested is that they hold, not how long they are. */
async function serve(fetch: Handler['fetch'], deadlines: Partial<Deadlines>): Promise<string> {
  listener = await listen({ fetch, call: () => undefined }, {}, { ...patience, ...deadlines })
  return listener.url
}

const headers = { headersTimeout: 20 }
const whole = { headersTimeout: 20, requestTimeout: 40 }
const answer = { answerTimeout: 20 }

const ok: Handler['fetch'] = async () => new Response('ok')

/** Node says why, unless the connection was reset over it. */
const cut = /^$|^HTTP\/1\.1 408 /

const head = 'POST / HTTP/1.1\r\nHost: localhost\r\n'

/** Goes on writing, slowly, until the other side has had enough. */
async function trickle(url: string, begin: string, more: string): Promise<string> {
  const { socket, ended } = rawClient(url, begin)
  const timer = setInterval(() => socket.writable && socket.write(more), 5)
  const received = await ended
  clearInterval(timer)
  return received
}

test('who says nothing is cut off', async () => {
  const { ended } = rawClient(await serve(ok, headers))
  expect(await ended).toMatch(cut)
})

test('who never ends the headers is cut off', async () => {
  expect(await rawClient(await serve(ok, headers), head).ended).toMatch(cut)
})

test('who sends a header now and then is cut off', async () => {
  expect(await trickle(await serve(ok, headers), head, 'x: y\r\n')).toMatch(cut)
})

test.each([
  ['a body of a length', 'Content-Length: 1000\r\n\r\n', 'x'],
  ['a body of chunks', 'Transfer-Encoding: chunked\r\n\r\n', '1\r\nx\r\n'],
])('who sends %s byte by byte is cut off, and nobody goes on waiting for it', async (_, begin, more) => {
  const reads: Promise<unknown>[] = []
  const url = await serve(async (request) => {
    const read = readBody(request, 64 * 1024)
    reads.push(read.catch((error: unknown) => error))
    await read
    return new Response('ok')
  }, whole)
  expect(await trickle(url, `${head}${begin}`, more)).toMatch(cut)
  expect(await Promise.all(reads)).toEqual([expect.objectContaining({ name: 'TypeError' })])
})

test('who keeps a connection and asks nothing more is cut off', async () => {
  const url = await serve(ok, { keepAliveTimeout: 20 })
  expect(await rawClient(url, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n').ended).toMatch(
    /^HTTP\/1\.1 200 .*ok$/s,
  )
})

test('who never reads the answer is cut off', async () => {
  let cancelled = (): void => {}
  const cancelling = new Promise<void>((resolve) => {
    cancelled = resolve
  })
  const endless = (): Response =>
    new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
        cancel: () => cancelled(),
      }),
    )
  const url = await serve(async () => endless(), answer)
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.pause().on('error', () => undefined)
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await cancelling
  socket.destroy()
})

test('an answer that takes longer than any deadline arrives all the same', async () => {
  const url = await serve(async () => {
    await setTimeout(10 * answer.answerTimeout)
    return new Response('late')
  }, answer)
  expect(await (await fetch(url)).text()).toBe('late')
})

test('a connection that ends in the middle of a request leaves nothing behind', async () => {
  let failed = (_: unknown): void => {}
  const failure = new Promise<unknown>((resolve) => {
    failed = resolve
  })
  const url = await serve(async (request) => {
    await readBody(request, 1024).catch((error: unknown) => {
      failed(error)
      throw error
    })
    return new Response('ok')
  }, {})
  const { socket } = rawClient(url, `${head}Content-Length: 10\r\n\r\nx`)
  socket.end()
  expect(await failure).toBeInstanceOf(TypeError)
  expect(
    await rawClient(url, 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n').ended,
  ).toMatch(/^HTTP\/1\.1 200 /)
})
