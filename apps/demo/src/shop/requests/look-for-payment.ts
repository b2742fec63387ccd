import type { WaitForPaymentOptions } from '@pagakit/collect'
import { koboOf } from '../../naira.ts'
import { listedKobo } from '../listed-kobo.ts'
import type { ShopContext } from '../shop-context.ts'
import type { PaymentRequest } from '../store/records.ts'

const HOUR_MS = 60 * 60 * 1000

/**
 * Asks Paga once whether a payment request was paid. No webhook is evidence here, however it is signed: the payments that Paga
 * lists are, and they are for the amount and the currency that the shop has asked for.
 *
 * @throws PagaError where Paga does not answer
 */
export async function lookForPayment(
  request: PaymentRequest,
  { collect, now }: Pick<ShopContext, 'collect' | 'now'>,
  options: Pick<WaitForPaymentOptions, 'signal' | 'onUnproven'> = {},
): Promise<'paid' | 'over' | 'unproven'> {
  const asked = { ...options, mostQuestions: 1, since: since(request), clock: now }
  const { verdict, status } = await collect.waitForPayment(request.reference, asked)
  const { requestAmount = request.amount, currency = 'NGN' } = status?.data ?? {}
  const isAsAsked = listedKobo(requestAmount) === koboOf(request.amount) && currency === 'NGN'
  return verdict === 'paid' && !isAsAsked ? 'unproven' : verdict
}

/** From when on Paga may list something of a request: clocks differ. */
export function since({ at }: PaymentRequest): Date {
  return new Date(at - HOUR_MS)
}
