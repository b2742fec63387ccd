import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type CollectEvent,
  collectWebhook,
  creditWithoutConfirming,
  type FetchHandler,
  memoryDedupe,
  nodeListener,
} from '@pagakit/notifications'
import { signedParts, webhookMessage } from '@pagakit/notifications/testing'
import express from 'express'
import fastify from 'fastify'
import { Hono } from 'hono'
import { describe, expect, onTestFinished, test } from 'vitest'

const hashKey = 'TEST-HASH-KEY'

/** Posts a message and gives the status of the answer. */
type Post = (body: string, headers: Readonly<Record<string, string>>) => Promise<number>

/** Puts a webhook under `/paga` of a server, as its users do. */
type Mount = (webhook: FetchHandler) => Promise<Post>

async function listen(server: Server): Promise<Post> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  // A server that listens on a port has such an address.
  return postTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}

function postTo(origin: string): Post {
  return async (body, headers) => {
    const response = await fetch(`${origin}/paga`, { method: 'POST', body, headers })
    await response.arrayBuffer()
    return response.status
  }
}

function inProcess(handle: (request: Request) => Response | Promise<Response>): Post {
  return async (body, headers) => {
    const request = new Request('https://shop.example/paga', { method: 'POST', body, headers })
    return (await handle(request)).status
  }
}

const servers: readonly (readonly [name: string, mount: Mount])[] = [
  ['node:http', (webhook) => listen(createServer((...call) => void nodeListener(webhook)(...call)))],
  [
    'Express, above its body parser',
    (webhook) => {
      const app = express()
      app.post('/paga', nodeListener(webhook))
      app.use(express.json())
      return listen(createServer(app))
    },
  ],
  [
    'Express, on a router',
    (webhook) => {
      const router = express.Router()
      router.post('/', nodeListener(webhook))
      return listen(createServer(express().use('/paga', router).use(express.json())))
    },
  ],
  [
    'Fastify, in a scope of its own',
    async (webhook) => {
      const app = fastify()
      app.register((scope, _options, registered) => {
        scope.removeAllContentTypeParsers()
        scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
        scope.post('/paga', async (request, reply) => {
          reply.hijack()
          await nodeListener(webhook)(request.raw, reply.raw)
        })
        registered()
      })
      onTestFinished(() => app.close())
      return postTo(await app.listen({ port: 0, host: '127.0.0.1' }))
    },
  ],
  [
    'Hono',
    async (webhook) => {
      const app = new Hono()
      app.post('/paga', (context) => webhook(context.req.raw))
      return inProcess((request) => app.fetch(request))
    },
  ],
  ['a worker', async (webhook) => inProcess({ fetch: webhook }.fetch)],
]

/** A body whose every character counts: white space, escapes, an amount that a parser would shorten. */
async function oddBody(): Promise<{ body: string; headers: Readonly<Record<string, string>> }> {
  const message = webhookMessage('partly-paid', { externalReferenceNumber: 'Ör/"1"' })
  const { body, headers } = await signedParts(message, { hashKey })
  return {
    body: body.replace(/,/g, ' ,\n ').replace('"outstandingBalance":50.00', '"outstandingBalance":50.0'),
    headers,
  }
}

describe.each(servers)('behind %s', (_, mount) => {
  async function mounted() {
    const events: CollectEvent[] = []
    const webhook = collectWebhook({
      hashKey,
      dedupe: memoryDedupe(),
      confirm: creditWithoutConfirming,
      onEvent: (event) => void events.push(event),
    })
    return { post: await mount(webhook), events }
  }

  test('the very characters of a body are verified, and a changed one is refused', async () => {
    const { post, events } = await mounted()
    const { body, headers } = await oddBody()
    expect(await post(body.replace('50.0', '51.0'), headers)).toBe(401)
    expect(await post(body, headers)).toBe(200)
    expect(events).toMatchObject([
      { type: 'partly-paid', externalReferenceNumber: 'Ör/"1"', outstandingBalance: '50' },
    ])
  })

  test('what is too large, of another type or empty is refused', async () => {
    const { post, events } = await mounted()
    const { body, headers } = await oddBody()
    expect(await post('', headers)).toBe(400)
    expect(await post(body, { 'content-type': 'text/plain' })).toBe(415)
    expect(await post(`${body}${' '.repeat(70_000)}`, headers)).toBe(413)
    expect(events).toEqual([])
  })
})

test('behind a body parser of Express the mistake is named, and nothing is taken', async () => {
  const webhook: FetchHandler = () => Promise.reject(new Error('must not be asked'))
  const post = await listen(createServer(express().use(express.json()).post('/paga', nodeListener(webhook))))
  expect(await post('{}', { 'content-type': 'application/json' })).toBe(500)
})
