import { askingMs } from '../questions/asking-ms.ts'
import type { Payout } from '../store/records.ts'
import type { Till } from './pay-once.ts'

/**
 * Asks Paga what became of payouts that nobody knows about. It sends questions only. What is not proved stays as it is
 * until the next time: to hear nothing is no evidence.
 */
export async function checkPayouts(payouts: readonly Payout[], till: Till): Promise<void> {
  for (const payout of payouts) await check(payout, till)
}

async function check({ reference }: Payout, { store, business }: Till): Promise<void> {
  store.questions.note(reference)
  const asked = await business
    .settle(reference, { mostQuestions: 1, timeoutMs: askingMs })
    .catch(() => undefined)
  if (asked?.verdict === 'successful') store.endPayout(reference, { state: 'paid' })
  if (asked?.verdict === 'refused')
    store.endPayout(reference, { state: 'refused', reason: 'Paga has refused it; no money moved.' })
}
