import { type Due, dueKey, dueRecord } from '../../business/due/due.ts'
import { type Change, put, remove } from '../../records/change.ts'
import type { PaymentRequest } from '../records/payment-request.ts'

/** How long a request that is queued first stays so, in milliseconds, unless it is told to be processed. */
const QUEUE_MS = 30_000

type Dated = Pick<PaymentRequest, 'reference' | 'created' | 'expires' | 'isQueued'>

/** What becomes of a request by itself: it is processed, if it is queued, and it expires. */
export function requestDue(request: Dated, organisation: string): readonly Change[] {
  const { reference, expires, isQueued } = request
  const about = { organisation, reference }
  const expiry: Due = { what: 'request-expires', ...about }
  const processing: Due = { what: 'request-is-processed', ...about }
  return [
    ...(isQueued ? [put(dueRecord, processingKey(request, organisation), processing)] : []),
    put(dueRecord, dueKey(expires, about), expiry),
  ]
}

/** A request that was paid or has ended expires no more. */
export function expiresNoMore({ reference, expires }: Dated, organisation: string): Change {
  return remove(dueRecord, dueKey(expires, { organisation, reference }))
}

/** A request that was processed is not processed again. */
export function queuesNoMore(request: Dated, organisation: string): Change {
  return remove(dueRecord, processingKey(request, organisation))
}

function processingKey({ reference, created }: Dated, organisation: string): string {
  return dueKey(created + QUEUE_MS, { organisation, reference })
}
