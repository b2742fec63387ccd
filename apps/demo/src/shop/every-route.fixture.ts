import type { Sandbox } from '@pagakit/sandbox'
import { routes } from './routes.ts'
import { codeVerifier, type Seen, type Visitor } from './visitor.fixture.ts'

/** What a route takes: the fields of its form, each with a value that is right, or with the name of a thing as in a path. */
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
  'POST /payouts/:reference/nothing-moved': { told: 'yes' },
  'POST /payouts/:reference/ask': {},
  'GET /payouts/:reference/state': {},
  'GET /requests': {},
  'POST /requests': { payer: 'Adaeze Obi', phone: '+2348012345678', amount: '2000.50', 'in-parts': '' },
  'GET /requests/:reference': {},
  'POST /requests/:reference/pay': { 'lose-webhook': '', half: '' },
  'POST /requests/:reference/cancel': {},
  'POST /requests/:reference/ask': {},
  'POST /requests/:reference/close': { told: '700.00' },
  'GET /requests/:reference/state': {},
  'POST /requests/:reference/refunds': { amount: '500', note: 'The book was torn' },
  'GET /refunds/:id': {},
  'POST /refunds/:id/confirm': { 'lose-answer': '' },
  'POST /refunds/:id/nothing-moved': { told: 'yes' },
  'POST /refunds/:id/ask': {},
  'GET /refunds/:id/state': {},
  'GET /books': {},
  'POST /purchases': { book: 'folk-tales' },
  'GET /purchases/:reference': {},
  'POST /purchases/:reference/pay': { 'lose-answer': '' },
  'GET /purchases/:reference/state': {},
  'GET /sales': {},
  'GET /sales/:reference': {},
  'POST /sales/:reference/ask': {},
  'POST /sales/:reference/not-paid': { told: 'yes' },
  'POST /sales/:reference/close': { told: '4000.00' },
  'POST /sales/:reference/refunds': { amount: '500', note: 'The book was torn' },
  'GET /sales/:reference/state': {},
  'GET /callback': { code: 'any', state: 'any' },
  'GET /account': {},
  'POST /account': { code: ':code', codeVerifier, purchase: '' },
  'POST /account/disconnect': {},
  'POST /account/withdraw': {},
  'GET /numbers': {},
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

/** The names of things a visitor has made, by the path they stand in or by its first part. */
export type Things = Readonly<Record<string, string>>

/** The fields of a route for these things. */
export function fieldsFor({ fields }: VisitedRoute, things: Things): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      value.startsWith(':') ? (things[value.slice(1)] ?? 'nothing') : value,
    ]),
  )
}

/**
 * Makes one of everything that can be owned: a supplier; a payout that is not sent yet, and one of which nobody knows; a payment
 * request, one that is paid, and one that is paid in part; a refund that is not sent yet, and one of which nobody knows; a connected
 * account; a purchase that is not paid yet, one that is, one that is in part, and one of which nobody knows. A code to connect with
 * once more is at hand too.
 */
export async function makeThings(visitor: Visitor, sandbox: Sandbox): Promise<Things> {
  const paid = await makePaid(visitor, sandbox)
  const refund = await visitor.send(`${paid.path}/refunds`, { amount: '500' })
  const lost = await visitor.send(`${(await makePaid(visitor, sandbox)).path}/refunds`, { amount: '500' })
  await visitor.send(`${lost.path}/confirm`, { 'lose-answer': 'yes' })
  const payout = await visitor.planPayout('1500.50')
  const lostPayout = await visitor.planPayout('100')
  await visitor.send(`${lostPayout.path}/confirm`, { 'lose-answer': 'yes' })
  const [, supplier = ''] =
    /action="\/suppliers\/([^/"]+)\/payouts"/.exec((await visitor.open('/suppliers')).text) ?? []
  const partly = await makePartlyPaid(visitor, sandbox)
  const request = await visitor.requestPayment('2000.50')
  await visitor.connect(sandbox)
  const purchase = await visitor.orderBook()
  const bought = await visitor.orderBook()
  await visitor.send(`${bought.path}/pay`, {})
  const short = await makeShortPurchase(visitor, sandbox)
  const unknown = await visitor.orderBook()
  await visitor.send(`${unknown.path}/pay`, { 'lose-answer': 'yes' })
  return {
    suppliers: supplier,
    payouts: lastPart(payout.path),
    requests: lastPart(request.path),
    refunds: lastPart(refund.path),
    purchases: lastPart(purchase.path),
    code: visitor.allow(sandbox),
    '/requests/:reference/refunds': lastPart(paid.path),
    sales: lastPart(bought.path),
    '/sales/:reference/ask': lastPart(unknown.path),
    '/sales/:reference/close': short,
    '/sales/:reference/not-paid': lastPart(unknown.path),
    '/payouts/:reference/ask': lastPart(lostPayout.path),
    '/payouts/:reference/nothing-moved': lastPart(lostPayout.path),
    '/refunds/:id/ask': lastPart(lost.path),
    '/refunds/:id/nothing-moved': lastPart(lost.path),
    '/requests/:reference/close': partly,
  }
}

/** A payment request that was paid, and of which the webhook has come. */
async function makePaid(visitor: Visitor, sandbox: Sandbox): Promise<Seen> {
  const asked = await visitor.requestPayment('2000.50')
  await visitor.send(`${asked.path}/pay`, {})
  await sandbox.webhooks.deliverDue()
  return asked
}

/** A payment request of which a part was paid, as the shop knows; gives its reference. */
async function makePartlyPaid(visitor: Visitor, sandbox: Sandbox): Promise<string> {
  const asked = await visitor.requestPayment('2000.50', { 'in-parts': 'yes' })
  const reference = lastPart(asked.path)
  sandbox.payments.pay(reference, { amount: '700' })
  await visitor.send(`${asked.path}/ask`, {})
  return reference
}

/** A purchase of which Paga lists less than its price, as the shop knows; gives its reference. */
async function makeShortPurchase(visitor: Visitor, sandbox: Sandbox): Promise<string> {
  const { path } = await visitor.orderBook()
  const reference = lastPart(path)
  sandbox.faults.add({ kind: 'reset', operation: 'merchantPayment', referenceNumber: reference })
  await visitor.send(`${path}/pay`, {})
  sandbox.sales.add({ customer: '@adaeze', amount: '4000', merchantReference: reference })
  await visitor.send(`/sales/${reference}/ask`, {})
  return reference
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The address of a route for one thing; its named part may be given instead. */
export function addressOf({ path }: Pick<VisitedRoute, 'path'>, things: Things, part?: string): string {
  const [, kind = ''] = path.split('/')
  return path.replace(/:\w+/, part ?? things[path] ?? things[kind] ?? 'nothing')
}

/** Opens the page of a route, or sends its form. */
export function take(visitor: Visitor, { method, fields }: VisitedRoute, address: string): Promise<Seen> {
  const query = new URLSearchParams(fields)
  if (method === 'POST') return visitor.send(address, fields)
  return visitor.open(query.size === 0 ? address : `${address}?${query}`)
}
