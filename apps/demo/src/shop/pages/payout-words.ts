import type { PayoutState } from '../store/records.ts'

/** What a state is called, what it means, and the colour of it. */
export interface StateWords {
  readonly name: string
  readonly meaning: string
  readonly style: 'good' | 'open' | 'bad'
}

/** What each state of a payout means to the merchant. */
export const payoutWords: Readonly<Record<PayoutState, StateWords>> = {
  planned: {
    name: 'Not sent yet',
    meaning: 'Nothing was sent. Look at the name before you pay.',
    style: 'open',
  },
  sending: { name: 'Being sent', meaning: 'Paga was asked and has not answered.', style: 'open' },
  checking: {
    name: 'We do not know yet, checking',
    meaning:
      'No answer says what became of it. The money may have moved, so we ask Paga and do not pay again.',
    style: 'open',
  },
  paid: { name: 'Paid', meaning: 'Paga has paid it, once.', style: 'good' },
  refused: {
    name: 'Refused',
    meaning: 'No money moved. When the cause is gone, plan another payout to the supplier.',
    style: 'bad',
  },
  'not-sent': {
    name: 'Not sent',
    meaning: 'It never left this machine. No money moved. Plan another payout to the supplier.',
    style: 'bad',
  },
}
