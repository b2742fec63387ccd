import type { PaymentProgress } from '@pagakit/collect'
import { decimal } from '../../naira.ts'
import { listedPayment } from '../numbers/paga-listing.ts'
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
  store.questions.note(reference)
  const answers: PaymentProgress[] = []
  const onUnproven = (progress: PaymentProgress): void => void answers.push(progress)
  const verdict = await lookForPayment(request, desk, { signal, onUnproven }).catch(() => undefined)
  const end = (state: 'paid' | 'ended', reason: string): void =>
    store.endPaymentRequest(reference, { state, reason })
  if (verdict === 'paid') end('paid', 'No webhook told it: the shop has asked.')
  if (verdict === 'over') {
    await noteListed(request, desk)
    end('ended', 'Paga says that it has expired or was cancelled.')
  }
  const [unproven] = answers
  // Paga has not answered, which is no reason for anything.
  if (unproven === undefined) return
  if (now() - request.at > LONGEST_MS) end('ended', 'No request lives so long, and Paga tells of no payment.')
  else if (unproven.why === 'created' || unproven.why === 'partly-paid') await noteListed(request, desk)
}

/**
 * Writes down what the history has of a request: its account number, where the answer had none because it was queued or lost, and
 * what was paid of it, though it was not enough.
 */
async function noteListed(request: PaymentRequest, desk: RequestDesk): Promise<void> {
  const { store, collect, now, signal } = desk
  const { reference } = request
  const stretch = { startDateTimeUTC: since(request), endDateTimeUTC: new Date(now() + HOUR_MS) }
  const history = await collect
    .history({ referenceNumber: reference, ...stretch }, { signal })
    .catch(() => undefined)
  const collected = history?.items ?? []
  const account = collected.find((item) => item.accountNumber !== undefined)?.accountNumber ?? ''
  if (request.account === '') store.openPaymentRequest(reference, account)
  const listed = listedPayment({ collected }, reference)
  if (history !== undefined) store.setListed(reference, listed === 0n ? '' : decimal(listed))
}
