import { Hono } from 'hono'
import type { BusinessControls } from '../business/business-controls.ts'
import { actOnMembers, attempt, done, shown } from './admin-answers.ts'

/** What people do outside of the API, and what they are told, over HTTP. */
export function peopleRoutes({
  messages,
  customers,
  withdrawals,
  charges,
  paymentAccounts,
}: BusinessControls): Hono {
  const app = new Hono()
  app.get('/messages', () => shown({ messages: messages.list() }))
  app.delete('/messages', () => {
    messages.clear()
    return done()
  })
  app.get('/customers', () => shown({ customers: customers.list() }))
  app.patch('/customers/:account', ({ req }) =>
    actOnMembers(req.raw, ['kycLevel', 'state'], (update) =>
      shown(customers.update(req.param('account'), update)),
    ),
  )
  app.post('/withdrawals', ({ req }) =>
    actOnMembers(req.raw, ['phoneNumber', 'code', 'bank'], (body) => shown(withdrawals.redeem(Object(body)))),
  )
  app.get('/charges', () => shown({ mode: charges.mode, charges: charges.list() }))
  app.put('/charges', ({ req }) =>
    actOnMembers(req.raw, ['mode'], (body) => {
      charges.use(Object(body)['mode'])
      return done()
    }),
  )
  app.post('/charges/:reference/agree', ({ req }) =>
    attempt(() => {
      charges.agree(req.param('reference'))
      return done()
    }),
  )
  app.post('/charges/:reference/decline', ({ req }) =>
    attempt(() => {
      charges.decline(req.param('reference'))
      return done()
    }),
  )
  app.get('/payment-accounts', () => shown({ accounts: paymentAccounts.list() }))
  app.post('/payment-accounts/:number/payments', ({ req }) =>
    actOnMembers(req.raw, ['amount', 'bank', 'paymentReference', 'narration'], (order) =>
      shown(paymentAccounts.pay(req.param('number'), Object(order)), 201),
    ),
  )
  return app
}
