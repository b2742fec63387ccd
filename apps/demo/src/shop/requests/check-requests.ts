import type { PaymentProgress } from '@pagakit/collect'
import type { ShopContext } from '../shop-context.ts'
import type { PaymentRequest } from '../store/records.ts'
import { lookForPayment, since } from './look-for-payment.ts'

/** What asking about payment requests needs. */
export interface RequestDesk extends Pick<ShopContext, 'store' | 'collect' | 'now'> {
  /** Ends the asking. */
  readonly signal: AbortSignal
}

const HOUR_MS = 60 * 60 * 1000
/** A week, and a day in which Paga may still be told of a transfer. */
const LONGEST_MS = 8 * 24 * HOUR_MS

/**
 * Asks Paga about payment requests that may still be paid, for a webhook can be lost. One after the other: however many are
 * open, one question is under way. What the webhook has told meanwhile stays, so nothing is counted twice.
 */
export async function checkRequests(requests: readonly PaymentRequest[], desk: RequestDesk): Promise<void> {
  for (const request of requests) {
    if (!desk.signal.aborted) await check(request, desk)
  }
}

/** What is not proved stays as it is until the next time, as long as a request may live. */
async function check(request: PaymentRequest, desk: RequestDesk): Promise<void> {
  const { store, now, signal } = desk
  const { reference } = request
  const answers: PaymentProgress[] = []
  const onUnproven = (progress: PaymentProgress): void => void answers.push(progress)
  const verdict = await lookForPayment(request, desk, { signal, onUnproven }).catch(() => undefined)
  const end = (state: 'paid' | 'ended', reason: string): void =>
    store.endPaymentRequest(reference, { state, reason })
  if (verdict === 'paid') end('paid', 'No webhook told it: the shop has asked.')
  if (verdict === 'over') end('ended', 'Paga says that it has expired or was cancelled.')
  const [unproven] = answers
  // Paga has not answered, which is no reason for anything.
  if (unproven === undefined) return
  if (now() - request.at > LONGEST_MS) end('ended', 'No request lives so long, and Paga tells of no payment.')
  else if (unproven.why === 'created' && request.account === '')
    store.openPaymentRequest(reference, await accountOf(request, desk))
}

/** The account number of a request whose answer had none, because it was queued or lost: the history has it. */
async function accountOf(request: PaymentRequest, { collect, now, signal }: RequestDesk): Promise<string> {
  const { reference: referenceNumber } = request
  const stretch = { startDateTimeUTC: since(request), endDateTimeUTC: new Date(now() + HOUR_MS) }
  const listed = await collect.history({ referenceNumber, ...stretch }, { signal }).catch(() => undefined)
  return listed?.items.find((item) => item.accountNumber !== undefined)?.accountNumber ?? ''
}
