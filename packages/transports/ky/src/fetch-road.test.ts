import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { TransportAnswer, TransportFailure, TransportRequest } from '@pagakit/contract'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { FetchLike } from './fetch-road.ts'
import { kyTransport } from './ky-transport.ts'

function exchange(fetch: FetchLike, change: Partial<TransportRequest> = {}): Promise<TransportAnswer> {
  return kyTransport({ fetch }).exchange({
    method: 'POST',
    url: 'https://paga.test/path?query',
    headers: { 'Content-Type': 'application/json', hash: 'f00' },
    body: '{"amount":1500.5}',
    signal: new AbortController().signal,
    maxResponseBytes: 100,
    ...change,
  })
}

function failureOf(fetch: FetchLike, change?: Partial<TransportRequest>): Promise<TransportFailure> {
  return exchange(fetch, change).then(
    () => expect.fail('there was an answer'),
    (failure: TransportFailure) => failure,
  )
}

test('calls the fetch once, with an address and a plain init', async () => {
  const fetch = vi.fn<FetchLike>(async () => new Response('{}', { status: 500, headers: { 'X-Y': 'z' } }))
  const { signal } = new AbortController()
  const answer = await exchange(fetch, { signal })
  expect(fetch.mock.calls).toEqual([
    [
      'https://paga.test/path?query',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', hash: 'f00' },
        body: '{"amount":1500.5}',
        redirect: 'manual',
        signal,
      },
    ],
  ])
  expect(answer).toMatchObject({ status: 500, headers: { 'x-y': 'z' }, body: new TextEncoder().encode('{}') })
})

test.for(['opaqueredirect', 'redirected'])('makes a redirect of an answer that is %s', async (kind) => {
  const cancel = vi.fn()
  const response = new Response(new ReadableStream({ cancel }), { status: 200 })
  Object.defineProperty(response, kind === 'redirected' ? 'redirected' : 'type', {
    value: kind === 'redirected' ? true : kind,
  })
  expect(await exchange(async () => response)).toEqual({ status: 300, headers: {}, body: new Uint8Array(0) })
  expect(cancel).toHaveBeenCalledOnce()
})

test('says of every rejection of the fetch that bytes may have been written', async () => {
  const refused = new TypeError('fetch failed https://secret', { cause: { code: 'ECONNREFUSED' } })
  const failure = await failureOf(async () => Promise.reject(refused))
  expect(failure).toMatchObject({ kind: 'interrupted', bytesWritten: 'some', systemCode: 'ECONNREFUSED' })
  expect(failure.message).not.toContain('secret')
})

test('takes a fetch that throws at once for a broken one', async () => {
  const failure = await failureOf(() => {
    throw new Error('broken')
  })
  expect(failure).toMatchObject({ kind: 'interrupted', bytesWritten: 'some' })
})

test('does not call the fetch for an exchange that is already aborted', async () => {
  const fetch = vi.fn<FetchLike>()
  const failure = await failureOf(fetch, { signal: AbortSignal.abort() })
  expect(failure).toMatchObject({ kind: 'aborted', bytesWritten: 'none' })
  expect(fetch).not.toHaveBeenCalled()
})

test('lets go of a fetch that does not listen to the signal, and of what it gives later', async () => {
  const controller = new AbortController()
  const cancel = vi.fn()
  let answerLate = (_: Response) => {}
  const pending = failureOf(
    () => {
      queueMicrotask(() => controller.abort())
      return new Promise((resolve) => {
        answerLate = resolve
      })
    },
    { signal: controller.signal },
  )
  expect(await pending).toMatchObject({ kind: 'aborted', bytesWritten: 'some' })
  answerLate(new Response(new ReadableStream({ cancel })))
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce())
})

test('lets go of a body that does not end', async () => {
  const controller = new AbortController()
  const cancel = vi.fn()
  const body = new ReadableStream(
    { pull: () => setTimeout(() => controller.abort(), 5) && undefined, cancel },
    { highWaterMark: 0 },
  )
  const failure = await failureOf(async () => new Response(body), { signal: controller.signal })
  expect(failure).toMatchObject({ kind: 'aborted', bytesWritten: 'some' })
  expect(cancel).toHaveBeenCalledOnce()
})

test('counts the bytes behind a compression', async () => {
  const server = createServer((_, response) => {
    response.setHeader('Content-Encoding', 'gzip')
    response.end(gzipSync(Buffer.alloc(1_000_000)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  // A server on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  const failure = await failureOf((url, init) => fetch(url, init), {
    url: `http://127.0.0.1:${port}/`,
    maxResponseBytes: 500_000,
  })
  expect(failure).toMatchObject({ kind: 'too-large', bytesWritten: 'some' })
})
