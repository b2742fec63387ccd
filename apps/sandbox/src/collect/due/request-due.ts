import { type Due, dueKey, dueRecord } from '../../business/due/due.ts'
import { type Change, put } from '../../records/change.ts'
import type { PaymentRequest } from '../records/payment-request.ts'

/** How long a request that is queued first stays so, in milliseconds, unless it is told to be processed. */
const QUEUE_MS = 30_000

/** What becomes of a request by itself, unless it was paid or ended before: it is processed, if it is queued, and it expires. */
export function requestDue(request: PaymentRequest, organisation: string): readonly Change[] {
  const { reference, created, expires, isQueued } = request
  const about = { organisation, reference }
  const expiry: Due = { what: 'request-expires', ...about }
  const processing: Due = { what: 'request-is-processed', ...about }
  return [
    ...(isQueued ? [put(dueRecord, dueKey(created + QUEUE_MS, about), processing)] : []),
    put(dueRecord, dueKey(expires, about), expiry),
  ]
}
