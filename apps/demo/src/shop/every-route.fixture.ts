import { routes } from './routes.ts'
import type { Seen, Visitor } from './visitor.fixture.ts'

/** What a route takes: the fields of its form, each with a value that is right. */
type Fields = Readonly<Record<string, string>>

/** Every route of the shop. One that is missing here, or is here and no longer there, fails the tests of every route. */
export const fieldsOf: Readonly<Record<string, Fields>> = {
  'GET /': {},
  'GET /suppliers': {},
  'POST /suppliers': {
    name: 'Paper mill',
    bank: '3E94C4BC-6F9A-442F-8F1A-8214478D5D86',
    account: '0123456789',
  },
  'POST /suppliers/:id/payouts': { amount: '1500.50' },
  'GET /payouts/:reference': {},
  'POST /payouts/:reference/confirm': { 'lose-answer': '' },
  'GET /payouts/:reference/state': {},
  'GET /requests': {},
  'POST /requests': { payer: 'Adaeze Obi', phone: '+2348012345678', amount: '2000.50' },
  'GET /requests/:reference': {},
  'POST /requests/:reference/pay': {},
  'GET /requests/:reference/state': {},
}

/** A route of the shop as the tests visit it. */
export interface VisitedRoute {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly fields: Fields
}

/** Every route, in the order of the table of routes. */
export const everyRoute: readonly VisitedRoute[] = routes.map(({ method, path }) => ({
  method,
  path,
  fields: fieldsOf[`${method} ${path}`] ?? {},
}))

/** The names of things a visitor has made, by the first part of the paths they stand in. */
export type Things = Readonly<Record<string, string>>

/** Makes one of everything that can be owned: a supplier, a payout that is not sent yet, a payment request. */
export async function makeThings(visitor: Visitor): Promise<Things> {
  const payout = await visitor.planPayout('1500.50')
  const [, supplier = ''] =
    /action="\/suppliers\/([^/"]+)\/payouts"/.exec((await visitor.open('/suppliers')).text) ?? []
  const request = await visitor.requestPayment('2000.50')
  return { suppliers: supplier, payouts: lastPart(payout.path), requests: lastPart(request.path) }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The address of a route for one thing; its named part may be given instead. */
export function addressOf({ path }: Pick<VisitedRoute, 'path'>, things: Things, part?: string): string {
  const [, kind = ''] = path.split('/')
  return path.replace(/:\w+/, part ?? things[kind] ?? 'nothing')
}

/** Opens the page of a route, or sends its form. */
export function take(visitor: Visitor, { method, fields }: VisitedRoute, address: string): Promise<Seen> {
  const query = new URLSearchParams(fields)
  if (method === 'POST') return visitor.send(address, fields)
  return visitor.open(query.size === 0 ? address : `${address}?${query}`)
}
