import { askingMs } from '../questions/asking-ms.ts'
import type { Refund } from '../store/records.ts'
import { countListed } from './count-listed.ts'
import type { RefundTill } from './refund-once.ts'

/** What asking needs. */
export type Questioner = Pick<RefundTill, 'store' | 'business' | 'now'>

/**
 * Looks whether Paga lists the refunds nobody knows about. It sends questions only. What is not listed stays as it is until the
 * next time: to see nothing is no evidence.
 */
export async function checkRefunds(refunds: readonly Refund[], till: Questioner): Promise<void> {
  for (const refund of refunds) await check(refund, till)
}

async function check(refund: Refund, { store, business, now }: Questioner): Promise<void> {
  store.questions.note(refund.id)
  const listed = await countListed(refund, business, now(), { timeoutMs: askingMs }).catch(() => 0)
  if (refund.listed !== null && listed > refund.listed) store.refunds.end(refund.id, { state: 'refunded' })
}
