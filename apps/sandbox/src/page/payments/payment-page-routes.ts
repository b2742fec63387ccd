import { html } from 'hono/html'
import { paymentControl } from '../../collect/payment-control.ts'
import type { Engine } from '../../exchange/engine.ts'
import { accountId } from '../../ledger/account-id.ts'
import { reverseControl } from '../../reverse/reverse-control.ts'
import { deedsOf } from '../deeds.ts'
import { pagePaths } from '../page-paths.ts'
import type { PageRouting, View } from '../page-routing.ts'
import { problemSaid } from '../problem-said.ts'
import { webhookDeeds } from '../webhooks/webhook-deeds.ts'
import { payMerchantByForm, payRequestByForm } from './pay-by-form.ts'
import { isPayable, payPage } from './pay-page.ts'
import { paymentsPage } from './payments-page.ts'

const deeds = deedsOf(pagePaths.payments, { paid: 'It was paid, as its customer would.' })

/** The pages of payment requests and of the merchant, with their ways to pay as a customer would. */
export function paymentPageRoutes({ show, act }: PageRouting, engine: Engine): void {
  const { formToken } = engine.pageEntry
  const payments = paymentControl(engine)
  const reverse = reverseControl(engine)
  const all = (said = html``, typed = new URLSearchParams()): View => {
    const hasMerchantServer = reverse
      .list()
      .some(({ organisation }) => organisation === accountId.organisation)
    const main = paymentsPage(payments.requests(), { hasMerchantServer, formToken, said, typed })
    return { title: 'Payments', here: pagePaths.payments, main }
  }
  const one = (values: URLSearchParams, said = html``): View | undefined => {
    const reference = values.get('reference')
    const request = payments.requests().find(({ referenceNumber }) => referenceNumber === reference)
    if (request === undefined || !isPayable(request)) return undefined
    const main = payPage(request, { formToken, said, typed: values })
    return { title: 'Pay a request', here: pagePaths.payments, main }
  }
  show(pagePaths.payments, ({ req }) => all(deeds.said(req.query('done'))))
  // A form that was refused stays at its address, where the script of the page asks for news.
  show(pagePaths.pay, ({ req }) => {
    const reference = req.query('reference')
    return reference === undefined ? all() : one(new URLSearchParams({ reference }))
  })
  show(pagePaths.payMerchant, () => all())
  act(
    pagePaths.pay,
    deeds.at('paid'),
    (form) => payRequestByForm(form, payments),
    (form, { hint }) => one(form, problemSaid(hint)) ?? all(problemSaid(hint)),
  )
  act(
    pagePaths.payMerchant,
    webhookDeeds.at('paid'),
    (form) => payMerchantByForm(form, reverse),
    (form, { hint }) => all(problemSaid(hint), form),
  )
}
