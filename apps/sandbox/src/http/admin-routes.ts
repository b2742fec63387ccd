import { Hono } from 'hono'
import { businessControls } from '../business/business-controls.ts'
import { settleDue } from '../business/due/settle-due.ts'
import { grantControl } from '../connect/grant-control.ts'
import type { Engine } from '../exchange/engine.ts'
import { ledgerReader } from '../ledger/ledger-reader.ts'
import { SaleDesk } from '../sales/sale-desk.ts'
import { sameSecret } from '../same-secret.ts'
import { actOn, actOnMembers, done, problem, shown } from './admin-answers.ts'
import { callbackRoutes } from './callback-routes.ts'
import { paymentRoutes } from './payment-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { snapshotRoutes } from './snapshot-routes.ts'

/** The sandbox's own routes; each wants the admin token in `x-sandbox-token`. */
export function adminRoutes(engine: Engine): Hono {
  const { faults, journal, ledger, settings } = engine
  const sales = new SaleDesk(engine)
  const { grants, revoke } = grantControl(engine)
  const books = ledgerReader(ledger, () => settleDue(engine))
  const app = new Hono()
  app.use(async ({ req }, next) => {
    if (sameSecret(req.header('x-sandbox-token') ?? '', settings.adminToken)) return next()
    return problem(401, 'The header x-sandbox-token must hold the admin token.')
  })
  app.get('/journal', () => shown({ entries: journal.entries() }))
  app.get('/ledger', () => shown({ sum: books.sum(), balances: books.balances(), entries: books.entries() }))
  app.get('/faults', () => shown({ seed: faults.seed, faults: faults.list() }))
  app.post('/faults', ({ req }) => actOn(req.raw, (rule) => shown(faults.add(rule), 201)))
  app.get('/sales', () => shown({ sales: sales.list() }))
  app.post('/sales', ({ req }) =>
    actOnMembers(req.raw, ['customer', 'amount', 'merchantReference', 'currency'], (payment) =>
      shown(sales.add(payment), 201),
    ),
  )
  app.delete('/faults', () => {
    faults.clear()
    return done()
  })
  app.delete('/faults/:id', ({ req }) =>
    faults.clear(req.param('id')) ? done() : problem(404, 'There is no fault with this id.'),
  )
  app.get('/grants', () => shown({ grants: grants() }))
  app.delete('/grants/:id', ({ req }) =>
    revoke(req.param('id')) ? done() : problem(404, 'There is no grant with this id that holds.'),
  )
  app.route('/', peopleRoutes(businessControls(engine)))
  app.route('/', callbackRoutes(engine))
  app.route('/', paymentRoutes(engine))
  app.route('/', snapshotRoutes(engine))
  return app
}
