import { isPagaError } from '@pagakit/contract'
import { Hono } from 'hono'
import type { Engine } from '../exchange/engine.ts'
import { ledgerReader } from '../ledger/ledger-reader.ts'
import { sameSecret } from '../same-secret.ts'
import { jsonResponse } from './json-response.ts'
import { readBody } from './read-body.ts'

/** The most a rule may have, in bytes. */
const bodyCap = 4 * 1024

/** The sandbox's own routes; each wants the admin token in `x-sandbox-token`. */
export function adminRoutes(engine: Engine): Hono {
  const { faults, journal, ledger, settings } = engine
  const books = ledgerReader(ledger)
  const app = new Hono()
  app.use(async ({ req }, next) => {
    if (sameSecret(req.header('x-sandbox-token') ?? '', settings.adminToken)) return next()
    return problem(401, 'The header x-sandbox-token must hold the admin token.')
  })
  app.get('/journal', () => shown({ entries: journal.entries() }))
  app.get('/ledger', () => shown({ sum: books.sum(), balances: books.balances(), entries: books.entries() }))
  app.get('/faults', () => shown({ faults: faults.list() }))
  app.post('/faults', ({ req }) => addFault(req.raw, engine))
  app.delete('/faults', () => {
    faults.clear()
    return done()
  })
  app.delete('/faults/:id', ({ req }) =>
    faults.clear(req.param('id')) ? done() : problem(404, 'There is no fault with this id.'),
  )
  return app
}

async function addFault(request: Request, { faults }: Engine): Promise<Response> {
  const body = await readBody(request, bodyCap)
  if (body === undefined) return problem(413, 'The rule is larger than 4 KiB.')
  try {
    const rule: unknown = JSON.parse(new TextDecoder().decode(body))
    return shown(faults.add(rule), 201)
  } catch (error) {
    return problem(400, isPagaError(error) ? error.hint : 'The body is not JSON.')
  }
}

function shown(value: unknown, status = 200): Response {
  return jsonResponse(status, JSON.stringify(value))
}

function problem(status: number, error: string): Response {
  return shown({ error }, status)
}

function done(): Response {
  return new Response(null, { status: 204 })
}
