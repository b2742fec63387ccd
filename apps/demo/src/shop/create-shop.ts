import { isPagaError } from '@pagakit/business'
import { collectWebhook, sqliteDedupe } from '@pagakit/notifications'
import { Hono } from 'hono'
import { answerVisit } from './http/answer-visits.ts'
import { assets } from './http/assets.ts'
import { securityHeaders } from './http/security-headers.ts'
import { problemPage } from './pages/problem-page.ts'
import { routes } from './routes.ts'
import type { ShopContext } from './shop-context.ts'
import { collectPath, confirmPayment, handleCollectEvent } from './stories/request-payment.ts'

/** What the shop is made of, and the key Paga signs its webhooks with. */
export interface ShopOptions extends ShopContext {
  readonly collectHashKey: string
}

/** Makes the shop: a function from a request to its answer. */
export function createShop({
  collectHashKey,
  ...shop
}: ShopOptions): (request: Request) => Promise<Response> {
  const app = new Hono()
  app.use(async (context, next) => {
    // Another name may be a page that was made to resolve to this machine.
    if (context.req.header('host') !== new URL(shop.origin).host)
      context.res = await problemPage(421, `This shop is at ${shop.origin}.`)
    else await next()
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
    }
  })
  const webhook = collectWebhook({
    hashKey: collectHashKey,
    dedupe: sqliteDedupe(shop.store.database),
    confirm: (event) => confirmPayment(event, shop),
    onEvent: (event) => handleCollectEvent(event, shop.store),
  })
  app.post(collectPath, (context) => webhook(context.req.raw))
  for (const [path, asset] of Object.entries(assets)) app.get(path, () => asset())
  for (const route of routes) {
    app.on(route.method, route.path, ({ req }) => answerVisit(req.raw, { route, parts: req.param() }, shop))
  }
  app.notFound(() => problemPage(404, 'There is no such page here.'))
  app.onError((error) => {
    const isPagas = isPagaError(error)
    const what = isPagas ? `Paga cannot be asked now. ${error.message}` : 'The shop made a mistake.'
    return problemPage(
      isPagas ? 503 : 500,
      `${what} What was sent before it is kept; look at it before you repeat it.`,
    )
  })
  return async (request) => app.fetch(request)
}
