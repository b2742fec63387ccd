import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createFaultProxy, type FaultPlan } from './fault-proxy.ts'
import { wireAnswer } from './wire-answer.ts'
import { createWireServer } from './wire-server.ts'

const request = 'POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody'
const answer = wireAnswer({ body: 'answer' })

test('passes both sides through and counts what it saw', async () => {
  const { proxy, server, client, received } = await open()
  client.write(request)
  await wait(20)
  expect(received()).toBe(answer.toString())
  expect(server.requests.map(({ body }) => body.toString())).toEqual(['body'])
  expect(proxy.seen).toEqual({
    connections: 1,
    requestBytes: request.length,
    responseBytes: answer.length,
    requestsPassed: 1,
  })
})

test.for([0, 1, 20, request.length - 1])('cuts a request after byte %i', async (after) => {
  const { proxy, server, client, ended } = await open({ fault: 'reset', side: 'request', after })
  client.write(request)
  expect(await ended).toBe('ECONNRESET')
  await wait(10)
  expect(proxy.seen).toMatchObject({ requestBytes: after, responseBytes: 0, requestsPassed: 0 })
  expect([server.connections, server.requests.length, server.sockets.size]).toEqual([1, 0, 0])
})

test('lets a whole request reach the target before it cuts behind its last byte', async () => {
  const { proxy, server, client, ended } = await open({
    fault: 'reset',
    side: 'request',
    after: request.length,
  })
  client.write(request)
  expect(await ended).toBe('ECONNRESET')
  await wait(10)
  expect(proxy.seen.requestsPassed).toBe(1)
  expect(server.requests).toHaveLength(1)
})

test.for(['reset', 'close'] as const)('ends an answer with a %s after a byte', async (fault) => {
  const { proxy, server, client, received, ended } = await open({ fault, side: 'response', after: 12 })
  client.write(request)
  expect(await ended).toBe(fault === 'reset' ? 'ECONNRESET' : 'closed')
  expect(received()).toBe('HTTP/1.1 200')
  expect(proxy.seen).toMatchObject({ responseBytes: 12, requestsPassed: 1 })
  expect(server.requests).toHaveLength(1)
})

test('stalls without closing anything', async () => {
  const { proxy, server, client, ended } = await open({ fault: 'stall', side: 'request', after: 10 })
  client.write(request)
  expect(await Promise.race([ended, wait(50, 'still open')])).toBe('still open')
  expect(proxy.seen.requestBytes).toBe(10)
  expect([server.requests.length, server.sockets.size]).toEqual([0, 1])
})

test('delays a side', async () => {
  const { client, received } = await open({ fault: 'delay', side: 'response', ms: 60 })
  client.write(request)
  await wait(30)
  expect(received()).toBe('')
  await wait(60)
  expect(received()).toBe(answer.toString())
})

test('counts the bytes of a second request on the same connection on', async () => {
  const { proxy, server, client, ended } = await open({
    fault: 'reset',
    side: 'request',
    after: request.length + 5,
  })
  client.write(request)
  await once(client, 'data')
  client.write(request)
  expect(await ended).toBe('ECONNRESET')
  expect(proxy.seen).toMatchObject({ connections: 1, requestBytes: request.length + 5, requestsPassed: 1 })
  expect(server.requests).toHaveLength(1)
})

/** A server, a proxy in front of it, and a connection through both. */
async function open(plan?: FaultPlan) {
  const server = await createWireServer((_, socket) => socket.write(answer))
  const proxy = await createFaultProxy({ target: server.port })
  onTestFinished(async () => {
    await proxy[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })
  if (plan) proxy.plan(plan)
  const client = connect(proxy.port, '127.0.0.1')
  let text = ''
  client.on('data', (chunk) => {
    text += String(chunk)
  })
  const ended = endOf(client)
  await once(client, 'connect')
  return { server, proxy, client, ended, received: () => text }
}

function endOf(client: Socket): Promise<string> {
  return new Promise((resolve) => {
    client.on('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)))
    client.on('close', () => resolve('closed'))
  })
}
