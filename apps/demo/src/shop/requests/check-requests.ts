import type { CollectClient } from '@pagakit/collect'
import type { PaymentRequest } from '../store/records.ts'
import type { Store } from '../store/store.ts'

/** What asking about payment requests needs. */
export interface RequestDesk {
  readonly store: Store
  readonly collect: CollectClient
  readonly now: () => number
  /** Ends the asking. */
  readonly signal: AbortSignal
}

const HOUR_MS = 60 * 60 * 1000

/**
 * Asks Paga about payment requests that may still be paid, for a webhook can be lost. One after the other: however many are
 * open, one question is under way. What the webhook has told meanwhile stays, so nothing is counted twice.
 */
export async function checkRequests(requests: readonly PaymentRequest[], desk: RequestDesk): Promise<void> {
  for (const request of requests) {
    if (!desk.signal.aborted) await check(request, desk)
  }
}

/** What is not proved stays as it is until the next time. */
async function check(request: PaymentRequest, desk: RequestDesk): Promise<void> {
  const { store, collect, now, signal } = desk
  const { reference } = request
  const looked = await collect
    .waitForPayment(reference, { mostQuestions: 1, since: since(request), clock: now, signal })
    .catch(() => undefined)
  if (looked?.verdict === 'paid')
    store.endPaymentRequest(reference, { state: 'paid', reason: 'No webhook told it: the shop has asked.' })
  if (looked?.verdict === 'over')
    store.endPaymentRequest(reference, {
      state: 'ended',
      reason: 'Paga says that it has expired or was cancelled.',
    })
  if (looked?.verdict === 'unproven' && looked.status?.data.statusCode === 0 && request.account === '')
    store.openPaymentRequest(reference, await accountOf(request, desk))
}

/** The account number of a request whose answer had none, because it was queued or lost: the history has it. */
async function accountOf(request: PaymentRequest, { collect, now, signal }: RequestDesk): Promise<string> {
  const { reference: referenceNumber } = request
  const stretch = { startDateTimeUTC: since(request), endDateTimeUTC: new Date(now() + HOUR_MS) }
  const listed = await collect.history({ referenceNumber, ...stretch }, { signal }).catch(() => undefined)
  return listed?.items.find((item) => item.accountNumber !== undefined)?.accountNumber ?? ''
}

/** Clocks differ. */
function since({ at }: PaymentRequest): Date {
  return new Date(at - HOUR_MS)
}
