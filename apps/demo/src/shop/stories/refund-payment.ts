import { koboOf, naira } from '../../naira.ts'
import { isAmount } from '../amount.ts'
import { checkForm, type FieldRule, type RefusedForm } from '../http/check-form.ts'
import { redirect } from '../http/redirect.ts'
import type { Route, Visit } from '../http/route.ts'
import { isName } from '../name.ts'
import { notedByHand } from '../pages/manual-ending.ts'
import { problemPage } from '../pages/problem-page.ts'
import { refundPage } from '../pages/refund-page.ts'
import { checkRefunds } from '../refunds/check-refunds.ts'
import { refundOnce } from '../refunds/refund-once.ts'
import { findRefundable, isRefundOpen, leftOf, type Refundable } from '../refunds/refundable.ts'
import type { ShopContext } from '../shop-context.ts'
import type { Refund, RefundKind } from '../store/records.ts'
import { askAboutNow, askedAbout, type OpenThing, type OpenThings, tellState } from './open-thing.ts'
import { paymentRequestView } from './payment-request-view.ts'
import { saleView } from './sale-view.ts'

const nothing = 'There is no such refund.'

/** Shows the page of what was paid, with the form that was refused. */
type ShowAgain = (
  reference: string,
  visit: Visit,
  shop: ShopContext,
  refused: RefusedForm,
) => Promise<Response>

/** Keeps what is to be given back. Nothing is sent yet. */
function planRefund(kind: RefundKind, path: string, showAgain: ShowAgain): Route {
  return {
    method: 'POST',
    path: `${path}/:reference/refunds`,
    run(visit, shop) {
      const { owner, part, field } = visit
      const paid = findRefundable(kind, owner, part('reference'), shop.store)
      if (paid === undefined) return problemPage(404, 'There is no such payment.')
      const { reference } = paid
      const left = leftOf(paid, shop.store.refunds.of(owner, reference))
      const rules = { amount: atMost(left), note: ofOneLine }
      const refused = checkForm(visit, `${paid.href}/refunds`, rules)
      if (refused !== undefined) return showAgain(reference, visit, shop, refused)
      const [id, amount, note] = [visit.nameForMade(), field('amount'), field('note')]
      shop.store.refunds.plan({ id, owner, kind, reference, amount, note, at: shop.now() })
      return redirect(`/refunds/${id}`)
    },
  }
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
    const { refund, paid } = found
    const obstacle = refund.state === 'planned' ? obstacleOf(found, shop) : undefined
    if (obstacle !== undefined) {
      const refused = {
        action: `/refunds/${refund.id}/confirm`,
        typed: visit.field,
        problems: { '': obstacle },
      }
      return view(visit, found, shop, refused)
    }
    const isLost = visit.field('lose-answer') !== ''
    await refundOnce(refund, paid, shop, isLost ? (sent) => loseAnswer(sent, shop) : undefined)
    return redirect(`/refunds/${refund.id}`)
  },
}

function loseAnswer({ kind, listedAs }: Refund, { rehearsal }: ShopContext): void {
  rehearsal?.loseAnswer(kind === 'request' ? 'refund' : 'refundBillPay', listedAs)
}

/** What keeps a planned refund from being sent. Sending looks again: this is to say why. */
function obstacleOf({ refund, paid }: Found, { store }: ShopContext): string | undefined {
  const refunds = store.refunds.of(refund.owner, paid.reference)
  if (isRefundOpen(refunds))
    return 'Another refund of this payment is not known yet. Wait for it, then refund this one.'
  const left = leftOf(paid, refunds)
  return koboOf(refund.amount) > left
    ? `Only ${naira(left)} of the payment are left. Plan another refund.`
    : undefined
}

/** Ends a refund on the word of the merchant. Paga is asked once more before: what it lists counts, whatever anybody notes. */
const noteNothingMoved: Route = {
  method: 'POST',
  path: '/refunds/:id/nothing-moved',
  async run(visit, shop) {
    const found = find(visit, shop)
    if (found === undefined) return problemPage(404, nothing)
    const { refund } = found
    if (refund.state === 'checking' && visit.field('told') === 'yes') {
      await checkRefunds([refund], shop)
      shop.store.refunds.end(refund.id, { state: 'refused', reason: notedByHand })
    }
    return redirect(`/refunds/${refund.id}`)
  },
}

const openRefunds: OpenThings = {
  path: '/refunds/:id',
  nothing,
  find({ owner, part }, shop) {
    const refund = shop.store.refunds.find(owner, part('id'))
    return refund && openRefund(refund, shop)
  },
}

function openRefund(refund: Refund, shop: ShopContext): OpenThing {
  const { state, id: subject } = refund
  return { state, subject, ask: state === 'checking' ? () => checkRefunds([refund], shop) : undefined }
}

interface Found {
  readonly refund: Refund
  readonly paid: Refundable
}

/** A refund of the visitor with the payment it is of. */
function find({ owner, part }: Visit, { store }: ShopContext): Found | undefined {
  const refund = store.refunds.find(owner, part('id'))
  const paid = refund && findRefundable(refund.kind, owner, refund.reference, store)
  return refund && paid && { refund, paid }
}

function view(visit: Visit, found: Found, shop: ShopContext, refused?: RefusedForm): Promise<Response> {
  const asked = askedAbout(openRefund(found.refund, shop), shop)
  const calls = shop.store.calls(found.refund.id)
  return refundPage(visit, { ...found, asked, calls, canLoseAnswer: shop.rehearsal !== undefined, refused })
}

/** Giving a customer their money back: how much, then the refund, then what became of it. */
export const refundPayment: readonly Route[] = [
  planRefund('request', '/requests', paymentRequestView),
  planRefund('purchase', '/sales', saleView),
  showRefund,
  confirmRefund,
  noteNothingMoved,
  tellState(openRefunds),
  askAboutNow(openRefunds),
]
