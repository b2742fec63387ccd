import type { PurchaseState } from '../store/records.ts'
import type { StateWords } from './payout-words.ts'

/** What each state of a purchase means to the merchant. */
export const saleWords: Readonly<Record<PurchaseState, StateWords>> = {
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
