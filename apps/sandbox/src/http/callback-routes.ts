import { Hono } from 'hono'
import type { Engine } from '../exchange/engine.ts'
import { reverseControl } from '../reverse/reverse-control.ts'
import { actOnMembers, attempt, done, shown } from './admin-answers.ts'

/** What the sandbox tells servers of its users, over HTTP. */
export function callbackRoutes(engine: Engine): Hono {
  const { webhooks } = engine
  const reverse = reverseControl(engine)
  const app = new Hono()
  app.get('/webhooks', () => shown({ webhooks: webhooks.list() }))
  app.post('/webhooks/deliver', async () => shown({ sent: await webhooks.deliverDue() }))
  app.post('/webhooks/:id/replay', ({ req }) =>
    attempt(async () => shown(await webhooks.replay(req.param('id')))),
  )
  app.get('/reverse', () => shown({ servers: reverse.list() }))
  app.put('/reverse', ({ req }) =>
    actOnMembers(req.raw, ['organisation', 'callbackUrl', 'username', 'password', 'isTest'], (body) => {
      const { organisation, ...server } = Object(body)
      reverse.register(server, organisation)
      return done()
    }),
  )
  app.post('/reverse/ask', ({ req }) =>
    actOnMembers(req.raw, ['operation', 'request', 'organisation'], async (body) => {
      const { operation, request, organisation } = Object(body)
      return shown(await reverse.ask(operation, request, organisation))
    }),
  )
  app.post('/reverse/pay', ({ req }) =>
    actOnMembers(req.raw, billMembers, async (body) => {
      const { organisation, ...payment } = Object(body)
      return shown(await reverse.pay(payment, organisation))
    }),
  )
  return app
}

/** What a customer pays, and whom. */
const billMembers = [
  'organisation',
  'amount',
  'customerReference',
  'customerFirstName',
  'customerLastName',
  'customerPhoneNumber',
  'channel',
  'description',
]
