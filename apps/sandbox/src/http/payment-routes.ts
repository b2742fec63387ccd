import type { PagaError } from '@pagakit/contract'
import { Hono } from 'hono'
import { clockControl } from '../clock/clock-control.ts'
import type { PaymentOrder } from '../collect/actions/payment-order.ts'
import { paymentControl } from '../collect/payment-control.ts'
import type { PayingWay } from '../collect/records/payment.ts'
import type { Engine } from '../exchange/engine.ts'
import { settingsError } from '../settings-error.ts'
import { actOnMembers, attempt, done, shown } from './admin-answers.ts'

/** The customers of those who collect, and the clock, over HTTP. */
export function paymentRoutes(engine: Engine): Hono {
  const payments = paymentControl(engine)
  const clock = clockControl(engine.clock)
  const app = new Hono()
  app.get('/payment-requests', () => shown({ requests: payments.requests() }))
  app.post('/payment-requests/:reference/pay', ({ req }) =>
    actOnMembers(req.raw, orderMembers, (order) =>
      shown(payments.pay(req.param('reference'), orderOf(order))),
    ),
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
    actOnMembers(req.raw, orderMembers, (order) => {
      payments.payInto(req.param('account'), orderOf(order))
      return done()
    }),
  )
  app.get('/clock', () => shown({ now: clock.now() }))
  app.post('/clock', ({ req }) =>
    actOnMembers(req.raw, ['advanceMs'], (body) => {
      clock.advance(Object(body)['advanceMs'])
      return shown({ now: clock.now() })
    }),
  )
  return app
}

const orderMembers = ['from', 'amount', 'bank', 'accountNumber', 'wallet']

/** What came as JSON may be anything; a text that is no amount is refused where it is read. */
function orderOf(body: object): PaymentOrder {
  const { from = 'bank', amount, ...texts }: Record<string, unknown> = { ...body }
  if (!isPayingWay(from)) throw notPaid('payments.from', 'from is bank, ussd or wallet.')
  if (!isAmount(amount)) throw notPaid('payments.amount', 'amount is a text such as 1500.50, or a number.')
  const strange = Object.keys(texts).find((name) => typeof texts[name] !== 'string')
  if (strange !== undefined) throw notPaid(`payments.${strange}`, `${strange} is a text.`)
  return { ...texts, from, ...(amount === undefined ? {} : { amount }) }
}

function isAmount(amount: unknown): amount is PaymentOrder['amount'] {
  return amount === undefined || typeof amount === 'string' || typeof amount === 'number'
}

function isPayingWay(from: unknown): from is PayingWay {
  return from === 'bank' || from === 'ussd' || from === 'wallet'
}

function notPaid(setting: string, hint: string): PagaError {
  return settingsError(setting, 'It was not paid.', hint)
}
