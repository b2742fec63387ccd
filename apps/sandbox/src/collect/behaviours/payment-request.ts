import { paymentRequest as operation } from '@pagakit/models/collect'
import { utcText } from '../../business/rules/utc-text.ts'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, type Decision, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { nairaText } from '../../kobo.ts'
import { put } from '../../records/change.ts'
import { requestDue } from '../due/request-due.ts'
import { keyOf, type PaymentRequest, paymentRequests, totalOf } from '../records/payment-request.ts'
import { makeMandate } from '../rules/make-mandate.ts'
import { type AskedPayment as Asked, newPaymentRequest } from '../rules/new-payment-request.ts'
import { payeeOf } from '../rules/payee.ts'
import { requestEvent } from '../rules/request-event.ts'
import { takeNumber } from '../rules/take-number.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** A request for payment: created, or queued first. */
export function paymentRequest(isQueued: boolean): Behaviour {
  return defineBehaviour(operation, (asked, world) => {
    if (asked.paymentMethods.includes('DIRECT_DEBIT')) return makeMandate(asked, world)
    const expires = expiryOf(asked, world.now)
    if (typeof expires === 'string') return refused(-1, expires)
    return create(asked, expires, isQueued, world)
  })
}

/** A day from now where nothing is said, since Paga does not tell its own window. */
function expiryOf({ expiryDateTimeUTC }: Asked, now: number): number | string {
  if (expiryDateTimeUTC === undefined) return now + DAY_MS
  const expires = Date.parse(`${expiryDateTimeUTC}Z`)
  if (expires <= now) return 'expiryDateTimeUTC has passed.'
  return expires <= now + 7 * DAY_MS ? expires : 'expiryDateTimeUTC is more than a week ahead.'
}

function create(asked: Asked, expires: number, isQueued: boolean, world: World): Decision {
  const { organisation } = world
  const { referenceNumber } = asked
  const payee = payeeOf(asked.payee ?? {}, world)
  const { number, change } = takeNumber({ kind: 'request', name: referenceNumber }, world)
  const request = newPaymentRequest(asked, { expires, isQueued, payee, accountNumber: number }, world)
  const remembered = put(paymentRequests, keyOf(organisation, referenceNumber), request)
  if ('kind' in payee) {
    const changes = [remembered, ...requestEvent('PAYMENT_ERROR', request, world)]
    return changed({ changes }, { statusMessage: payee.detail }, payee.code)
  }
  const changes = [remembered, change, ...requestDue(request, organisation)]
  if (isQueued) return changed({ changes }, {}, 1)
  const { methods, isPayerAccountHolder } = request
  const offered = { paymentMethods: methods, isPayerPagaAccountHolder: isPayerAccountHolder }
  return changed({ changes }, { ...requestedMembers(request), ...offered })
}

/** What is asked of the payer, and until when. */
export function requestedMembers(request: PaymentRequest): object {
  return {
    requestAmount: nairaText(BigInt(request.amount)),
    totalPaymentAmount: nairaText(totalOf(request)),
    currency: 'NGN',
    expiryDateTimeUTC: utcText(request.expires),
  }
}
