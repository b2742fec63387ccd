import { shown } from '../amount.ts'
import type { Purchase, PurchaseState } from '../store/records.ts'
import { listedWords } from './close-with-part.ts'
import type { StateWords } from './payout-words.ts'

/** What the state of a purchase means to the customer. */
export function purchaseWords(purchase: Purchase): StateWords {
  const { state, listed } = purchase
  if (listed === '') return words[state]
  if (state === 'paid')
    return { ...words.paid, meaning: `Thank you. You were charged once, ${shown(listed)}.` }
  return {
    name: 'Paid in part',
    meaning: `${listedWords(purchase)}. The shop looks into it, and does not charge you again for this purchase.`,
    style: 'open',
  }
}

const words: Readonly<Record<PurchaseState, StateWords>> = {
  planned: { name: 'Not paid yet', meaning: 'Nothing was paid.', style: 'open' },
  sending: { name: 'Being paid', meaning: 'Paga was asked and has not answered.', style: 'open' },
  checking: {
    name: 'We do not know yet, checking',
    meaning: 'Paga may have paid us, so we look it up and do not charge you again.',
    style: 'open',
  },
  paid: { name: 'Paid', meaning: 'Thank you. You were charged once.', style: 'good' },
  refused: {
    name: 'Refused',
    meaning: 'You were not charged. Order it again if you still want it.',
    style: 'bad',
  },
}
