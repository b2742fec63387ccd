import { status as operation } from '@pagakit/models/collect'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { refused, told } from '../../exchange/decision.ts'
import { keyOf, type PaymentRequest, paymentRequests } from '../records/payment-request.ts'
import { codeOfBooked, pendingCode } from '../rules/code-of-booked.ts'
import { wordsOf } from '../rules/words-of.ts'
import { requestedMembers } from './payment-request.ts'

/** The code of a request in each state: created and paid are alike, as far as Paga is known to tell. */
const codes: Readonly<Record<PaymentRequest['state'], number>> = {
  PENDING: 0,
  CHARGEABLE: 0,
  CONSUMED: 0,
  EXPIRED: -2,
  CANCELLED: -2,
  FAILED: -1,
}

/** What became of a request; its state only where the sandbox is told to tell it. */
export function status(tellsStates: boolean): Behaviour {
  return defineBehaviour(operation, ({ referenceNumber }, world) => {
    const request = world.record(paymentRequests, keyOf(world.organisation, referenceNumber))
    const earlier = world.find(referenceNumber)
    if (earlier === undefined) return refused(121)
    const isDecided = request !== undefined && earlier.code !== pendingCode
    const code = isDecided ? codeOf(request) : codeOfBooked(earlier.code)
    const about = { referenceNumber, statusCode: code, statusMessage: wordsOf(code) }
    if (!isDecided) return told({ data: about })
    const state = tellsStates ? { state: request.state } : {}
    return told({ data: { ...about, ...requestedMembers(request), ...refundMembers(request), ...state } })
  })
}

function codeOf({ isQueued, state }: PaymentRequest): number {
  return isQueued ? 1 : codes[state]
}

function refundMembers({ refunded, amount }: PaymentRequest): object {
  if (refunded === '0') return {}
  return { refundStatus: BigInt(refunded) < BigInt(amount) ? 'PARTIALLY_REFUNDED' : 'REFUNDED' }
}
