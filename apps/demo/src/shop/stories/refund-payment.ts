import { randomUUID } from 'node:crypto'
import { koboOf, naira } from '../../naira.ts'
import { isAmount } from '../amount.ts'
import { checkForm, type FieldRule, type RefusedForm } from '../http/check-form.ts'
import { redirect } from '../http/redirect.ts'
import type { Route, Visit } from '../http/route.ts'
import { isName } from '../name.ts'
import { problemPage } from '../pages/problem-page.ts'
import { refundPage } from '../pages/refund-page.ts'
import { refundOnce } from '../refunds/refund-once.ts'
import { isRefundOpen, leftOf } from '../refunds/refundable-of.ts'
import type { ShopContext } from '../shop-context.ts'
import type { PaymentRequest, Refund } from '../store/records.ts'
import { paymentRequestView } from './payment-request-view.ts'

const nothing = 'There is no such refund.'

/** Keeps what is to be given back. Nothing is sent yet. */
const planRefund: Route = {
  method: 'POST',
  path: '/requests/:reference/refunds',
  run(visit, shop) {
    const { owner, part, field } = visit
    const request = shop.store.paymentRequest(owner, part('reference'))
    if (request === undefined) return problemPage(404, 'There is no such payment request.')
    const left = leftOf(request, shop.store.refunds.of(owner, request.reference))
    const action = `/requests/${request.reference}/refunds`
    const refused = checkForm(visit, action, { amount: atMost(left), note: ofOneLine })
    if (refused !== undefined) return paymentRequestView(visit, request, shop, refused)
    const id = randomUUID()
    const [amount, note] = [field('amount'), field('note')]
    shop.store.refunds.plan({ id, owner, reference: request.reference, amount, note, at: shop.now() })
    return redirect(`/refunds/${id}`)
  },
}

function atMost(left: bigint): FieldRule {
  return {
    isRight: (text) => isAmount(text) && koboOf(text) <= left,
    problem: `An amount is written like 1500 or 1500.50, and ${naira(left)} are left to give back.`,
  }
}

const ofOneLine: FieldRule = {
  isRight: (text) => text === '' || isName(text),
  problem: 'The customer is told one line of at most 60 characters.',
}

const showRefund: Route = {
  method: 'GET',
  path: '/refunds/:id',
  run(visit, shop) {
    const found = find(visit, shop)
    return found === undefined ? problemPage(404, nothing) : view(visit, found, shop)
  },
}

const confirmRefund: Route = {
  method: 'POST',
  path: '/refunds/:id/confirm',
  async run(visit, shop) {
    const found = find(visit, shop)
    if (found === undefined) return problemPage(404, nothing)
    const { refund, request } = found
    const obstacle = refund.state === 'planned' ? obstacleOf(found, shop) : undefined
    if (obstacle !== undefined) {
      const refused = {
        action: `/refunds/${refund.id}/confirm`,
        typed: visit.field,
        problems: { '': obstacle },
      }
      return view(visit, found, shop, refused)
    }
    if (refund.state === 'planned' && visit.field('lose-answer') !== '')
      shop.rehearsal?.loseAnswer('refund', request.reference)
    await refundOnce(refund, request, shop)
    return redirect(`/refunds/${refund.id}`)
  },
}

/** What keeps a planned refund from being sent. Sending looks again: this is to say why. */
function obstacleOf({ refund, request }: Found, { store }: ShopContext): string | undefined {
  const refunds = store.refunds.of(refund.owner, request.reference)
  if (isRefundOpen(refunds))
    return 'Another refund of this payment is not known yet. Wait for it, then refund this one.'
  const left = leftOf(request, refunds)
  return koboOf(refund.amount) > left
    ? `Only ${naira(left)} of the payment are left. Plan another refund.`
    : undefined
}

const noteNothingMoved: Route = {
  method: 'POST',
  path: '/refunds/:id/nothing-moved',
  run(visit, shop) {
    const found = find(visit, shop)
    if (found === undefined) return problemPage(404, nothing)
    const { id, state } = found.refund
    const reason = 'You noted that Paga has told you so.'
    if (state === 'checking' && visit.field('told') === 'yes')
      shop.store.refunds.end(id, { state: 'refused', reason })
    return redirect(`/refunds/${id}`)
  },
}

const tellRefundState: Route = {
  method: 'GET',
  path: '/refunds/:id/state',
  run(visit, { store }) {
    const refund = store.refunds.find(visit.owner, visit.part('id'))
    return refund === undefined ? problemPage(404, nothing) : new Response(refund.state)
  },
}

interface Found {
  readonly refund: Refund
  readonly request: PaymentRequest
}

/** A refund of the visitor with the payment it is of. */
function find({ owner, part }: Visit, { store }: ShopContext): Found | undefined {
  const refund = store.refunds.find(owner, part('id'))
  const request = refund && store.paymentRequest(owner, refund.reference)
  return refund && request && { refund, request }
}

function view(visit: Visit, found: Found, shop: ShopContext, refused?: RefusedForm): Promise<Response> {
  const calls = shop.store.calls(found.refund.id)
  return refundPage(visit, { ...found, calls, canLoseAnswer: shop.rehearsal !== undefined, refused })
}

/** Giving a customer their money back: how much, then the refund, then what became of it. */
export const refundPayment: readonly Route[] = [
  planRefund,
  showRefund,
  confirmRefund,
  noteNothingMoved,
  tellRefundState,
]
