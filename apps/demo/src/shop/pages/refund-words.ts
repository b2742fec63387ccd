import type { RefundState } from '../store/records.ts'
import type { StateWords } from './payout-words.ts'

/** What each state of a refund means to the merchant. */
export const refundWords: Readonly<Record<RefundState, StateWords>> = {
  planned: { name: 'Not sent yet', meaning: 'Nothing was sent. Look at the amount first.', style: 'open' },
  sending: { name: 'Being sent', meaning: 'Paga was asked and has not answered.', style: 'open' },
  checking: {
    name: 'We do not know yet, checking',
    meaning:
      'No answer says what became of it. The money may have moved, so we look into the history of the account and do not send it again.',
    style: 'open',
  },
  refunded: { name: 'Refunded', meaning: 'Paga has given it back, once.', style: 'good' },
  refused: {
    name: 'Refused',
    meaning: 'No money moved. When the cause is gone, plan another from the page of the payment.',
    style: 'bad',
  },
  'not-sent': {
    name: 'Not sent',
    meaning: 'It never left this machine. No money moved. Plan another from the page of the payment.',
    style: 'bad',
  },
}
