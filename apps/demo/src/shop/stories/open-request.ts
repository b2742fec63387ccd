import { askingMs } from '../questions/asking-ms.ts'
import { checkRequests } from '../requests/check-requests.ts'
import type { ShopContext } from '../shop-context.ts'
import { shownState } from '../shown-state.ts'
import { openRequestStates, type PaymentRequest } from '../store/records.ts'
import type { OpenThing } from './open-thing.ts'

/** A payment request as something whose end may not be known. */
export function openRequest(request: PaymentRequest, shop: ShopContext): OpenThing {
  const { reference: subject, state } = request
  const isAsked = openRequestStates.includes(state) && state !== 'asking'
  const ask = (): Promise<void> =>
    checkRequests([request], { ...shop, signal: AbortSignal.timeout(askingMs) })
  return { state: shownState(request), subject, ask: isAsked ? ask : undefined }
}
