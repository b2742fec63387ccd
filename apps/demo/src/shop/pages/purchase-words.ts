import type { PurchaseState } from '../store/records.ts'
import type { StateWords } from './payout-words.ts'

/** What each state of a purchase means to the customer. */
export const purchaseWords: Readonly<Record<PurchaseState, StateWords>> = {
  planned: { name: 'Not paid yet', meaning: 'Nothing was paid.', style: 'open' },
  sending: { name: 'Being paid', meaning: 'Paga was asked and has not answered.', style: 'open' },
  checking: {
    name: 'We do not know yet, checking',
    meaning: 'Paga may have paid us, so we look it up and do not charge you again.',
    style: 'open',
  },
  paid: { name: 'Paid', meaning: 'Thank you. You were charged once.', style: 'good' },
  refused: { name: 'Refused', meaning: 'You were not charged.', style: 'bad' },
}
