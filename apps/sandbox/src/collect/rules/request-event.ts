import type { RandomBytes } from '@pagakit/contract'
import { tell } from '../../events/paga-event.ts'
import { nairaText } from '../../kobo.ts'
import { randomUuid } from '../../random-text.ts'
import type { Change } from '../../records/change.ts'
import type { Payment } from '../records/payment.ts'
import { feeOf, outstandingOf, type PaymentRequest } from '../records/payment-request.ts'

/** What happened to a payment request, as the callbacks name it. */
export type Happening = 'PAYMENT_COMPLETE' | 'PARTIAL_PAYMENT' | 'PAYMENT_REQUEST_EXPIRED' | 'PAYMENT_ERROR'

const codes: Readonly<Record<Happening, { readonly statusCode: string; readonly statusMessage: string }>> = {
  PAYMENT_COMPLETE: { statusCode: '0', statusMessage: 'Payment Request has been authorized' },
  PARTIAL_PAYMENT: { statusCode: '2', statusMessage: 'Partial payment received' },
  // The word for cancelled requests as well: there is one code for both, and no other event is known.
  PAYMENT_REQUEST_EXPIRED: {
    statusCode: '-2',
    statusMessage: 'Payment Request has expired or was cancelled',
  },
  PAYMENT_ERROR: { statusCode: '-1', statusMessage: 'Payment Request has failed' },
}

/** Where an event is told from. */
interface Telling {
  readonly organisation: string
  readonly now: number
  readonly random: RandomBytes
}

/** The event of a request that has come to be as it is; nothing where it names no address. */
export function requestEvent(
  event: Happening,
  request: PaymentRequest,
  { organisation, now, random }: Telling,
  payment?: Payment,
): readonly Change[] {
  const { callback, reference, state, note } = request
  if (callback === undefined) return []
  const id = randomUuid(random).toLowerCase()
  const left = outstandingOf(request)
  const body = {
    event,
    notificationId: id,
    ...codes[event],
    externalReferenceNumber: reference,
    state,
    outstandingBalance: event === 'PARTIAL_PAYMENT' ? nairaText(left) : undefined,
    ...(payment === undefined ? {} : paymentMembers(payment, request)),
    note,
  }
  return [
    tell({ notification: 'paymentRequestCallback', id, organisation, address: callback, body, due: now }),
  ]
}

function paymentMembers(payment: Payment, request: PaymentRequest): object {
  const { id, kobo, payerName, payerAccount } = payment
  const properties = request.methods.map((method) => method.properties['AccountNumber'])
  return {
    paymentAmount: nairaText(BigInt(kobo)),
    cumulativePaymentAmount: nairaText(BigInt(request.paid)),
    collectionFee: nairaText(feeOf(request)),
    fundingDetails: {
      payerAccountNumber: properties.find((number) => number !== undefined),
      payerName,
      payerBankAccountNumber: payerAccount,
    },
    fundingPaymentReference: id,
  }
}
