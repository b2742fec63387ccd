import { type Refused, refused } from '../../exchange/decision.ts'

/** Refuses an amount in a foreign currency: the sandbox has no rates. */
export function currencyRefusal(currency: string | undefined): Refused | undefined {
  if (currency === undefined || currency === 'NGN') return undefined
  return refused(116, 'The sandbox moves naira (NGN) only.')
}
