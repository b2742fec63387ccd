import { isPagaError } from '@pagakit/collect'
import type { CollectEvent } from '@pagakit/notifications'
import { decimal, koboOf } from '../../naira.ts'
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
import { openRequest } from './open-request.ts'
import { askAboutNow, type OpenThings, tellState } from './open-thing.ts'
import { noRequest, paymentRequestView } from './payment-request-view.ts'

/** Where Paga tells what became of payment requests. */
export const collectPath = '/paga/collect'

const confirmed = 'Paga told the shop, and confirmed it when asked.'

/**
 * Says whether money came in, as a webhook tells. Its hash covers no amount paid, and whoever has the key can sign anything: so Paga
 * is asked, and only about what the shop itself has asked for.
 */
export async function confirmPayment(event: CollectEvent, shop: ShopContext): Promise<boolean> {
  const request = requestOf(event, shop.store)
  if (request === undefined) return false
  if ((await lookForPayment(request, shop)) === 'paid') return true
  // Something has happened, such as that a part was paid: the next round finds out what.
  shop.store.questions.hasten(request.reference)
  return false
}

/**
 * Writes down that a request was paid. The webhook was verified, Paga confirmed it, and it comes here once. What else webhooks
 * tell, such as that a part was paid or that a request has ended, nobody has confirmed: it is a reason to ask in the next round.
 */
export function handleCollectEvent(event: CollectEvent, store: Store): void {
  const request = requestOf(event, store)
  if (request === undefined) return
  if (event.type !== 'paid') {
    store.questions.hasten(request.reference)
    return
  }
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
    const reference = visit.nameForMade()
    const [payer, phone, amount] = [field('payer'), field('phone'), field('amount')]
    const takesParts = field('in-parts') === '' ? 0 : 1
    const request = { reference, owner, payer, phone, amount, takesParts, at: shop.now() }
    if (shop.store.addPaymentRequest(request)) await ask(request, shop)
    return redirect(`/requests/${reference}`)
  },
}

async function ask(
  { reference, payer, phone, amount, takesParts }: NewPaymentRequest,
  { store, collect, origin }: ShopContext,
): Promise<void> {
  try {
    const { paymentMethods } = await collect.paymentRequest({
      referenceNumber: reference,
      amount,
      currency: 'NGN',
      payer: { name: payer, phoneNumber: phone },
      paymentMethods: ['BANK_TRANSFER'],
      ...(takesParts === 1 && { isAllowPartialPayments: true }),
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
    rehearse(visit, shop, (request, rehearsal) => {
      if (visit.field('lose-webhook') !== '') rehearsal.loseWebhook(request.reference)
      rehearsal.payByTransfer(request.reference, visit.field('half') === '' ? undefined : halfOf(request))
    }),
}

const cancelRequest: Route = {
  method: 'POST',
  path: '/requests/:reference/cancel',
  run: (visit, shop) => rehearse(visit, shop, ({ reference }, rehearsal) => rehearsal.cancel(reference)),
}

/** Half of what is missing of a request that takes parts, in naira; undefined for all of it. */
function halfOf({ amount, listed, takesParts }: PaymentRequest): string | undefined {
  const half = (koboOf(amount) - koboOf(listed || '0')) / 2n
  return takesParts === 1 && half > 0n ? decimal(half) : undefined
}

/** Does with a waiting request what the customer or Paga would. Paga may have ended it without the shop's knowing yet. */
function rehearse(
  { owner, part }: Visit,
  { store, rehearsal }: ShopContext,
  act: (request: PaymentRequest, rehearsal: Rehearsal) => void,
): Response | Promise<Response> {
  const request = store.paymentRequest(owner, part('reference'))
  if (request === undefined || rehearsal === undefined) return problemPage(404, noRequest)
  try {
    if (request.state === 'waiting') act(request, rehearsal)
  } catch (error) {
    if (!isPagaError(error)) throw error
    return problemPage(409, error.message)
  }
  return redirect(`/requests/${request.reference}`)
}

/**
 * Takes what has come for the whole, on the word of the merchant. Paga is asked once more before: where it lists something else by now, the
 * merchant has not said that this is enough.
 */
const closeWithPart: Route = {
  method: 'POST',
  path: '/requests/:reference/close',
  async run({ owner, part, field }, shop) {
    const request = shop.store.paymentRequest(owner, part('reference'))
    if (request === undefined) return problemPage(404, noRequest)
    if (request.listed !== '') {
      await openRequest(request, shop).ask?.()
      shop.store.closeWithPart(request.reference, field('told'))
    }
    return redirect(`/requests/${request.reference}`)
  },
}

const openRequests: OpenThings = {
  path: '/requests/:reference',
  nothing: noRequest,
  find({ owner, part }, shop) {
    const request = shop.store.paymentRequest(owner, part('reference'))
    return request && openRequest(request, shop)
  },
}

/** Asking a customer for a bank transfer: an account number to pay into, and a webhook when it was paid. */
export const requestPayment: readonly Route[] = [
  listRequests,
  askForPayment,
  showRequest,
  payRequest,
  cancelRequest,
  closeWithPart,
  tellState(openRequests),
  askAboutNow(openRequests),
]
