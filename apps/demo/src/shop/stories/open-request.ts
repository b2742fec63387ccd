import { checkRequests } from '../requests/check-requests.ts'
import type { ShopContext } from '../shop-context.ts'
import { shownState } from '../shown-state.ts'
import { openRequestStates, type PaymentRequest } from '../store/records.ts'
import type { OpenThing } from './open-thing.ts'

/** A page waits for the answer. */
const ASKING_MS = 5_000

/** A payment request as something whose end may not be known. */
export function openRequest(request: PaymentRequest, shop: ShopContext): OpenThing {
  const { reference: subject, state } = request
  const isAsked = openRequestStates.includes(state) && state !== 'asking'
  const ask = (): Promise<void> =>
    checkRequests([request], { ...shop, signal: AbortSignal.timeout(ASKING_MS) })
  return { state: shownState(request), subject, ask: isAsked ? ask : undefined }
}
