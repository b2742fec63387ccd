import { Hono } from 'hono'
import { html } from 'hono/html'
import { settleDue } from '../business/due/settle-due.ts'
import { grantControl } from '../connect/grant-control.ts'
import type { Engine } from '../exchange/engine.ts'
import { actByForm } from './act-by-form.ts'
import { accountPage } from './books/account-page.ts'
import { booksPage } from './books/books-page.ts'
import { controlRoutes } from './controls/control-routes.ts'
import { enterByCode, enterByToken, leave } from './entry/enter.ts'
import { askForToken } from './entry/entry-page.ts'
import { faultRoutes } from './faults/fault-routes.ts'
import { liveScript } from './live-script.ts'
import { pageResponse, sendTo } from './page-frame.ts'
import { pagePaths } from './page-paths.ts'
import type { PageRouting, View } from './page-routing.ts'
import { pageStyle } from './page-style.ts'
import { paymentPageRoutes } from './payments/payment-page-routes.ts'
import { peoplePage } from './people/people-page.ts'
import { withdrawGrantByForm } from './people/withdraw-grant-by-form.ts'
import { requestList } from './requests/request-list.ts'
import { requestPage } from './requests/request-page.ts'
import { webhookDeeds } from './webhooks/webhook-deeds.ts'
import { webhooksPage } from './webhooks/webhooks-page.ts'

/** The page at `/_sandbox/`. Style and script are for everybody; the rest wants the cookie of the page. */
export function pageRoutes(engine: Engine): Hono {
  const { journal, ledger, pageEntry, settings, webhooks } = engine
  const { formToken } = pageEntry
  const connect = grantControl(engine)
  const app = new Hono()
  const show: PageRouting['show'] = (path, view) => {
    app.get(path, (context) => {
      if (!pageEntry.isInside(context.req.header('cookie'))) return askForToken()
      const shown = view(context) ?? notThere
      return pageResponse({ ...shown, formToken })
    })
  }
  app.get('/_sandbox', () => sendTo(pagePaths.requests))
  show(pagePaths.requests, ({ req }) => {
    const main = requestList(journal.entries(), new URL(req.url).origin)
    return { title: 'Requests', here: pagePaths.requests, main }
  })
  show('/_sandbox/page/requests/:number', ({ req }) => {
    const entry = journal.entries().find(({ number }) => String(number) === req.param('number'))
    if (entry === undefined) return undefined
    return { title: entry.operation ?? 'Request', main: requestPage(entry, journal.answerTo(entry.number)) }
  })
  show(pagePaths.books, () => {
    settleDue(engine)
    return { title: 'Books', here: pagePaths.books, main: booksPage(ledger, settings.clock()) }
  })
  show('/_sandbox/page/account', ({ req }) => {
    settleDue(engine)
    const account = req.query('id') ?? ''
    if (!ledger.balances().has(account)) return undefined
    return { title: account, main: accountPage(account, ledger, settings.clock()) }
  })
  show(pagePaths.webhooks, ({ req }) => {
    const main = webhooksPage(webhooks.list(), formToken, webhookDeeds.said(req.query('done')))
    return { title: 'Webhooks', here: pagePaths.webhooks, main }
  })
  show(pagePaths.people, () => {
    return {
      title: 'People',
      here: pagePaths.people,
      main: peoplePage(engine.outbox.list(), connect.grants(), formToken),
    }
  })
  const act: PageRouting['act'] = (path, seenAt, does, again) => {
    app.post(path, ({ req }) => actByForm(req.raw, pageEntry, does, seenAt, again))
  }
  act(pagePaths.replay, webhookDeeds.at('replayed'), (form) => webhooks.replay(form.get('id') ?? ''))
  act(pagePaths.withdrawGrant, pagePaths.people, (form) => withdrawGrantByForm(form, connect))
  paymentPageRoutes({ show, act }, engine)
  faultRoutes({ show, act }, engine)
  controlRoutes({ show, act }, engine)
  app.get(pagePaths.style, () => asset('text/css', pageStyle))
  app.get(pagePaths.script, () => asset('text/javascript', liveScript))
  app.get(pagePaths.enter, ({ req }) => enterByCode(req.query('code') ?? '', pageEntry))
  app.post(pagePaths.enter, ({ req }) => enterByToken(req.raw, pageEntry))
  app.post(pagePaths.leave, ({ req }) => leave(req.raw, pageEntry))
  show('/_sandbox/page/*', () => undefined)
  return app
}

const notThere: View = {
  title: 'Not there',
  httpStatus: 404,
  main: html`<h1>Not there</h1><p>The sandbox has no such page, or no longer knows this request. <a href="${pagePaths.requests}">All requests</a></p>`,
}

function asset(type: string, text: string): Response {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'x-content-type-options': 'nosniff' }
  return new Response(text, { headers: { ...headers, 'cache-control': 'no-cache' } })
}
