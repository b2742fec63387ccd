import type { ShopContext } from '../shop-context.ts'
import type { Purchase } from '../store/records.ts'

/** What finding out needs. */
export type BackOffice = Pick<ShopContext, 'store' | 'merchant'>

const ASKING_MS = 5_000

/** Asks Paga about purchases whose payment nobody knows about. It sends questions only. */
export async function checkPurchases(purchases: readonly Purchase[], office: BackOffice): Promise<void> {
  for (const purchase of purchases) await checkPurchase(purchase, office)
}

/**
 * Looks a payment up in the books of Paga. Connect has no operation for it: a payment is a sale, which the Merchant API
 * finds by the shop's own reference.
 *
 * What is found was paid. What is not found proves a refusal only where Paga has answered with one, for a payment that
 * nobody answered may still be on its way.
 */
export async function checkPurchase(
  { reference, reason }: Pick<Purchase, 'reference' | 'reason'>,
  { store, merchant }: BackOffice,
): Promise<void> {
  const found = await merchant
    .getTransactionDetailsByMerchantReference(
      { merchantReference: reference },
      { timeoutMs: ASKING_MS, context: reference },
    )
    .catch(() => undefined)
  if (found?.verdict === 'successful' && found.status === 'SUCCESSFUL')
    store.purchases.end(reference, { state: 'paid' })
  if (found?.verdict === 'not-found' && reason !== '')
    store.purchases.end(reference, { state: 'refused', reason })
}
