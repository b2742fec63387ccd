import type { Claim } from '../dedupe/dedupe-store.ts'
import type { AccountEvent, CollectEvent, PaymentRequestEvent } from './collect-event.ts'

/** More kobo than any balance: what separates the stages of a payment request from the steps within one. */
const stage = 10 ** 15

/** How far a payment request has come by each state that is not about a part of it. A later stage never goes back to an earlier one. */
const stages: Readonly<Record<string, number>> = {
  PENDING: 0,
  EXPIRED: stage + 1,
  FAILED: stage + 1,
  CANCELLED: stage + 1,
  CHARGEABLE: 2 * stage,
  CONSUMED: 3 * stage,
}

/** From here on a payment request was told as paid. */
export const paidProgress: number = 2 * stage

/** What a store must know of an event to handle it once, and never after a later one. */
export function claimOf(event: CollectEvent): Claim {
  return 'state' in event ? paymentRequestClaim(event) : accountClaim(event)
}

function paymentRequestClaim(event: PaymentRequestEvent): Claim {
  const { notificationId, externalReferenceNumber, statusCode, state, outstandingBalance } = event
  const contents = JSON.stringify([statusCode, externalReferenceNumber, state, outstandingBalance ?? ''])
  const progress = progressOf(event)
  return {
    // Without an id that is covered, what is covered is the message.
    key: `payment-request/${notificationId ?? contents}`,
    fingerprint: contents,
    step:
      progress === undefined
        ? undefined
        : { subject: `payment-request/${externalReferenceNumber}`, progress },
  }
}

/** The more was paid, the further; undefined for a state that nobody knows, which then stands for itself. */
function progressOf({ type, state, outstandingBalance = '0' }: PaymentRequestEvent): number | undefined {
  if (type === 'partly-paid') return stage - Math.min(stage - 1, Math.ceil(Number(outstandingBalance) * 100))
  if (type === 'update') return Object.hasOwn(stages, state) ? 0 : undefined
  return stages[state]
}

function accountClaim({
  type,
  transactionReference,
  statusCode,
  accountNumber,
  amount,
}: AccountEvent): Claim {
  return {
    key: `account-payment/${transactionReference}/${statusCode}`,
    fingerprint: JSON.stringify([statusCode, accountNumber, amount]),
    step: {
      subject: `account-payment/${transactionReference}`,
      progress: type === 'account-paid' ? 1 : 0,
    },
  }
}
