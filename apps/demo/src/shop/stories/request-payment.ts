import { createReference, isPagaError } from '@pagakit/collect'
import type { CollectEvent } from '@pagakit/notifications'
import { koboOf } from '../../naira.ts'
import { amountRule } from '../amount.ts'
import { checkForm, type FieldRule, type RefusedForm } from '../http/check-form.ts'
import { redirect } from '../http/redirect.ts'
import type { Route, Visit } from '../http/route.ts'
import { isName } from '../name.ts'
import { paymentRequestsPage } from '../pages/payment-requests-page.ts'
import { problemPage } from '../pages/problem-page.ts'
import { lookForPayment } from '../requests/look-for-payment.ts'
import type { Rehearsal, ShopContext } from '../shop-context.ts'
import type { PaymentRequest } from '../store/records.ts'
import type { NewPaymentRequest, Store } from '../store/store.ts'
import { paymentRequestView } from './payment-request-view.ts'

/** Where Paga tells what became of payment requests. */
export const collectPath = '/paga/collect'

const confirmed = 'Paga told the shop, and confirmed it when asked.'

/**
 * Says whether money came in, as a webhook tells. Its hash covers no amount paid, and whoever has the key can sign anything: so Paga
 * is asked, and only about what the shop itself has asked for.
 */
export async function confirmPayment(event: CollectEvent, shop: ShopContext): Promise<boolean> {
  const request = requestOf(event, shop.store)
  return request !== undefined && (await lookForPayment(request, shop)) === 'paid'
}

/**
 * Writes down that a request was paid. The webhook was verified, Paga confirmed it, and it comes here once. What else webhooks
 * tell, such as that a request has ended, nobody has confirmed: the shop asks about it in its next round.
 */
export function handleCollectEvent(event: CollectEvent, store: Store): void {
  const request = requestOf(event, store)
  if (event.type !== 'paid' || request === undefined) return
  const { collectionFee = '' } = event.hints
  const isFee = /^\d{1,9}(?:\.\d{1,2})?$/.test(collectionFee)
  if (isFee && koboOf(collectionFee) <= koboOf(request.amount))
    store.setCollectionFee(request.reference, collectionFee)
  store.endPaymentRequest(request.reference, { state: 'paid', reason: confirmed })
}

function requestOf(event: CollectEvent, store: Store): PaymentRequest | undefined {
  return 'state' in event ? store.requestOfAnybody(event.externalReferenceNumber) : undefined
}

const listRequests: Route = {
  method: 'GET',
  path: '/requests',
  run: (visit, shop) => listView(visit, shop),
}

function listView(visit: Visit, { store }: ShopContext, refused?: RefusedForm): Promise<Response> {
  const { owner } = visit
  return paymentRequestsPage(visit, store.paymentRequests(owner), store.refunds.all(owner), refused)
}

const requestRules: Readonly<Record<string, FieldRule>> = {
  payer: { isRight: isName, problem: 'A payer needs a name of one line and at most 60 characters.' },
  phone: {
    isRight: (text) => /^\+?\d{10,14}$/.test(text),
    problem: 'A phone number is written like +2348012345678.',
  },
  amount: amountRule,
}

/** Keeps the request with its reference, then asks Paga for it. */
const askForPayment: Route = {
  method: 'POST',
  path: '/requests',
  async run(visit, shop) {
    const refused = checkForm(visit, '/requests', requestRules)
    if (refused !== undefined) return listView(visit, shop, refused)
    const { owner, field } = visit
    const [payer, phone, amount] = [field('payer'), field('phone'), field('amount')]
    const request = { reference: createReference(), owner, payer, phone, amount, at: shop.now() }
    shop.store.addPaymentRequest(request)
    await ask(request, shop)
    return redirect(`/requests/${request.reference}`)
  },
}

async function ask(
  { reference, payer, phone, amount }: NewPaymentRequest,
  { store, collect, origin }: ShopContext,
): Promise<void> {
  try {
    const { paymentMethods } = await collect.paymentRequest({
      referenceNumber: reference,
      amount,
      currency: 'NGN',
      payer: { name: payer, phoneNumber: phone },
      paymentMethods: ['BANK_TRANSFER'],
      callBackUrl: origin + collectPath,
    })
    store.openPaymentRequest(reference, paymentMethods?.[0]?.properties?.AccountNumber ?? '')
  } catch (error) {
    if (!isPagaError(error)) throw error
    // Created or not, nobody has the account number yet, so nobody can pay: asking anew does no harm.
    const isUnclear = error.outcome === 'unknown' || error.code === 'DUPLICATE_REFERENCE'
    store.endPaymentRequest(reference, { state: isUnclear ? 'unclear' : 'refused', reason: error.message })
  }
}

const showRequest: Route = {
  method: 'GET',
  path: '/requests/:reference',
  run: (visit, shop) => paymentRequestView(visit.part('reference'), visit, shop),
}

const payRequest: Route = {
  method: 'POST',
  path: '/requests/:reference/pay',
  run: (visit, shop) =>
    rehearse(visit, shop, (reference, rehearsal) => {
      if (visit.field('lose-webhook') !== '') rehearsal.loseWebhook(reference)
      rehearsal.payByTransfer(reference)
    }),
}

const cancelRequest: Route = {
  method: 'POST',
  path: '/requests/:reference/cancel',
  run: (visit, shop) => rehearse(visit, shop, (reference, rehearsal) => rehearsal.cancel(reference)),
}

/** Does with a waiting request what the customer or Paga would. Paga may have ended it without the shop's knowing yet. */
function rehearse(
  { owner, part }: Visit,
  { store, rehearsal }: ShopContext,
  act: (reference: string, rehearsal: Rehearsal) => void,
): Response | Promise<Response> {
  const request = store.paymentRequest(owner, part('reference'))
  if (request === undefined || rehearsal === undefined)
    return problemPage(404, 'There is no such payment request.')
  try {
    if (request.state === 'waiting') act(request.reference, rehearsal)
  } catch (error) {
    if (!isPagaError(error)) throw error
    return problemPage(409, error.message)
  }
  return redirect(`/requests/${request.reference}`)
}

const tellRequestState: Route = {
  method: 'GET',
  path: '/requests/:reference/state',
  run({ owner, part }, { store }) {
    const request = store.paymentRequest(owner, part('reference'))
    return request === undefined
      ? problemPage(404, 'There is no such payment request.')
      : new Response(request.state)
  },
}

/** Asking a customer for a bank transfer: an account number to pay into, and a webhook when it was paid. */
export const requestPayment: readonly Route[] = [
  listRequests,
  askForPayment,
  showRequest,
  payRequest,
  cancelRequest,
  tellRequestState,
]
