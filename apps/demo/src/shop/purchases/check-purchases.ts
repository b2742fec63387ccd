import { decimal, koboOf } from '../../naira.ts'
import { listedKobo } from '../listed-kobo.ts'
import { askingMs } from '../questions/asking-ms.ts'
import type { ShopContext } from '../shop-context.ts'
import type { Purchase } from '../store/records.ts'

/** What finding out needs. */
export type BackOffice = Pick<ShopContext, 'store' | 'merchant'>

/** Asks Paga about purchases whose payment nobody knows about. It sends questions only. */
export async function checkPurchases(purchases: readonly Purchase[], office: BackOffice): Promise<void> {
  for (const purchase of purchases) await checkPurchase(purchase, office)
}

/**
 * Looks a payment up in the books of Paga. Connect has no operation for it: a payment is a sale, which the Merchant API
 * finds by the shop's own reference.
 *
 * What is found with its whole price was paid; with less, only the merchant can say that it is enough. What is not found proves a
 * refusal only where Paga has answered with one, for a payment that nobody answered may still be on its way.
 */
export async function checkPurchase(
  { reference, amount, reason }: Pick<Purchase, 'reference' | 'amount' | 'reason'>,
  { store, merchant }: BackOffice,
): Promise<void> {
  store.questions.note(reference)
  const found = await merchant
    .getTransactionDetailsByMerchantReference(
      { merchantReference: reference },
      { timeoutMs: askingMs, context: reference },
    )
    .catch(() => undefined)
  if (found?.verdict === 'successful' && found.status === 'SUCCESSFUL') {
    const listed = listedKobo(found.amount)
    if (listed >= koboOf(amount)) store.purchases.end(reference, { state: 'paid' })
    else if (listed > 0n) store.purchases.setListed(reference, decimal(listed))
  }
  if (found?.verdict === 'not-found' && reason !== '')
    store.purchases.end(reference, { state: 'refused', reason })
}
