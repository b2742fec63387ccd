import { paymentRequest as operation } from '@pagakit/models/collect'
import { findCustomer } from '../../business/customers/find-customer.ts'
import { utcText } from '../../business/rules/utc-text.ts'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, type Decision, refused } from '../../exchange/decision.ts'
import type { World } from '../../exchange/world.ts'
import { koboOf, nairaText } from '../../kobo.ts'
import { alphabets, randomText } from '../../random-text.ts'
import { put } from '../../records/change.ts'
import { requestDue } from '../due/request-due.ts'
import { keyOf, type PaymentRequest, paymentRequests, totalOf } from '../records/payment-request.ts'
import { collectionFee } from '../rules/collection-fee.ts'
import { makeMandate } from '../rules/make-mandate.ts'
import { offeredMethods } from '../rules/offered-methods.ts'
import { payeeOf } from '../rules/payee.ts'
import { requestEvent } from '../rules/request-event.ts'
import { takeNumber } from '../rules/take-number.ts'

const DAY_MS = 24 * 60 * 60 * 1000

type Asked = Parameters<Parameters<typeof defineBehaviour<typeof operation>>[1]>[0]

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
  const { organisation, now } = world
  const { referenceNumber: reference, callBackUrl: callback, note, payer } = asked
  const payee = payeeOf(asked.payee ?? {}, world)
  const isRefused = 'kind' in payee
  const { payerFee, payeeFee, vat } = collectionFee(koboOf(asked.amount), asked.payerCollectionFeeShare)
  const isPayerAccountHolder = findCustomer(payer.phoneNumber ?? payer.email ?? '', world) !== undefined
  const { number, change } = takeNumber({ kind: 'request', name: reference }, world)
  const paymentReference = randomText(alphabets.digits, 8, world.random)
  const facts = { accountNumber: number, paymentReference, isPayerAccountHolder }
  const request: PaymentRequest = {
    reference,
    state: isRefused ? 'FAILED' : 'PENDING',
    isQueued: isQueued && !isRefused,
    amount: koboOf(asked.amount).toString(),
    payerFee: payerFee.toString(),
    payeeFee: payeeFee.toString(),
    vat: vat.toString(),
    paid: '0',
    refunded: '0',
    payer: { name: payer.name, account: payer.phoneNumber ?? payer.email },
    payee: isRefused
      ? { account: organisation, bankName: undefined, accountNumber: undefined, fails: false }
      : payee,
    methods: offeredMethods(asked.paymentMethods, facts),
    isPayerAccountHolder,
    takesParts: asked.isAllowPartialPayments ?? false,
    takesMore: asked.isAllowOverPayments ?? false,
    created: now,
    expires,
    callback,
    note,
    payments: [],
  }
  const remembered = put(paymentRequests, keyOf(organisation, reference), request)
  if (isRefused) {
    const changes = [remembered, ...requestEvent('PAYMENT_ERROR', request, world)]
    return changed({ changes }, { statusMessage: payee.detail }, payee.code)
  }
  const changes = [remembered, change, ...requestDue(request, organisation)]
  if (isQueued) return changed({ changes }, {}, 1)
  return changed({ changes }, { ...requestedMembers(request), ...offerMembers(request) })
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

function offerMembers({ methods, isPayerAccountHolder }: PaymentRequest): object {
  return { paymentMethods: methods, isPayerPagaAccountHolder: isPayerAccountHolder }
}
