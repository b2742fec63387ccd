import { Hono } from 'hono'
import { clockControl } from '../clock/clock-control.ts'
import type { PaymentOrder } from '../collect/actions/payment-order.ts'
import { paymentControl } from '../collect/payment-control.ts'
import type { Engine } from '../exchange/engine.ts'
import { actOn, attempt, done, shown } from './admin-answers.ts'

/** The customers of those who collect, and the clock, over HTTP. */
export function paymentRoutes(engine: Engine): Hono {
  const payments = paymentControl(engine)
  const clock = clockControl(engine.clock)
  const app = new Hono()
  app.get('/payment-requests', () => shown({ requests: payments.requests() }))
  app.post('/payment-requests/:reference/pay', ({ req }) =>
    actOn(req.raw, (order) => shown(payments.pay(req.param('reference'), orderOf(order)))),
  )
  app.post('/payment-requests/:reference/cancel', ({ req }) =>
    attempt(() => shown(payments.cancel(req.param('reference')))),
  )
  app.post('/payment-requests/:reference/process', ({ req }) =>
    attempt(() => shown(payments.process(req.param('reference')))),
  )
  app.post('/payment-requests/:reference/pay-on', ({ req }) =>
    attempt(() => shown(payments.payOn(req.param('reference')))),
  )
  app.post('/persistent-accounts/:account/pay', ({ req }) =>
    actOn(req.raw, (order) => {
      payments.payInto(req.param('account'), orderOf(order))
      return done()
    }),
  )
  app.get('/clock', () => shown({ now: clock.now() }))
  app.post('/clock', ({ req }) =>
    actOn(req.raw, (body) => {
      clock.advance(Object(body)['advanceMs'])
      return shown({ now: clock.now() })
    }),
  )
  return app
}

/** What came as JSON may be anything; what it is not is refused where it is used. */
function orderOf(body: unknown): PaymentOrder {
  const { from, amount, bank, accountNumber, wallet }: Record<string, unknown> = Object(body)
  const texts = Object.entries({ bank, accountNumber, wallet }).filter(([, text]) => typeof text === 'string')
  return {
    ...Object.fromEntries(texts),
    ...(from === 'ussd' || from === 'wallet' ? { from } : {}),
    ...(typeof amount === 'string' || typeof amount === 'number' ? { amount } : {}),
  }
}
