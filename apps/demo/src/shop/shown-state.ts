import type { PaymentRequest, Purchase } from './store/records.ts'

/** How something stands to who looks at it: a part that is paid is news. */
export function shownState({ state, listed }: Pick<PaymentRequest | Purchase, 'state' | 'listed'>): string {
  return listed === '' ? state : `${state} ${listed}`
}
