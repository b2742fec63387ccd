import { serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { answerByHand } from './answer-by-hand.ts'
import type { ServerContender } from './server-contender.ts'
import { type Asked, askedOperations } from './signed-request.ts'

/** Two routes of Hono on `@hono/node-server`: nothing but the hash check. */
export const plainHono: ServerContender = async () => {
  const app = new Hono()
  app.post(askedOperations.transfer.path, (context) => answer('transfer', context))
  app.post(askedOperations.balance.path, (context) => answer('balance', context))
  return new Promise((resolve) => {
    serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    )
  })
}

async function answer(asked: Asked, { req }: Context): Promise<Response> {
  const text = answerByHand(asked, (name) => req.header(name), await req.text())
  const headers = { 'content-type': 'application/json' }
  return new Response(text ?? '{"error":"Unauthorized"}', { status: text === undefined ? 401 : 200, headers })
}
