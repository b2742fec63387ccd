import { html } from 'hono/html'
import { shown } from '../amount.ts'
import { titleOf } from '../purchases/shelf.ts'
import type { Purchase } from '../store/records.ts'
import type { Markup } from './page.ts'
import type { StateWords } from './payout-words.ts'

/** Purchases in a list, each with how it stands, for the customer or for the merchant: `section` is where their pages are. */
export function purchaseEntries(
  purchases: readonly Purchase[],
  section: '/purchases' | '/sales',
  words: (purchase: Purchase) => StateWords,
): Markup {
  const entries = purchases.map((purchase) => {
    const { reference, book, amount } = purchase
    const { name, style } = words(purchase)
    return html`<li><a href="${section}/${reference}">${titleOf(book)}, ${shown(amount)}</a>
<span class="state ${style}">${name}</span></li>
`
  })
  return html`<ul class="entries">
${entries}</ul>`
}
