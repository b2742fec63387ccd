import type { Purchase, PurchaseState } from '../store/records.ts'
import { closedWords, listedWords } from './close-with-part.ts'
import type { StateWords } from './payout-words.ts'

/** What the state of a purchase means to the merchant. */
export function saleWords(purchase: Purchase): StateWords {
  const { state, listed } = purchase
  if (listed === '') return words[state]
  if (state === 'paid') return closedWords(purchase)
  return {
    name: 'Paid in part',
    meaning: `${listedWords(purchase)}. Take what has come, or ask Paga's support where the rest is; the customer is not charged again.`,
    style: 'open',
  }
}

const words: Readonly<Record<PurchaseState, StateWords>> = {
  planned: { name: 'Not paid yet', meaning: 'The customer has ordered it.', style: 'open' },
  sending: { name: 'Being paid', meaning: 'Paga was asked and has not answered.', style: 'open' },
  checking: {
    name: 'We do not know yet, checking',
    meaning: 'The customer may have been charged, so we look it up and do not charge again.',
    style: 'open',
  },
  paid: { name: 'Paid', meaning: 'The money is there.', style: 'good' },
  refused: { name: 'Not paid', meaning: 'Nothing is owed, and nothing is to be delivered.', style: 'bad' },
}
