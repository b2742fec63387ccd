import type { JudgeItem } from '@pagakit/contract'
import { judgeCode, rowOf } from './judge-code.ts'
import { provenVerdict } from './proven-verdict.ts'

/**
 * Decides what one item of a bulk answer came to, by the same table of codes.
 *
 * An item that was not sent is `unknown`, and so is a success in a batch whose own code says that all failed. Where the
 * question is about items sent before, code 0 counts only with what proves it.
 */
export const judgeBusinessItem: JudgeItem = (item, { operation, value, itemReferences }) => {
  const { referenceNumber } = item
  const isAnother =
    itemReferences !== undefined && itemReferences.size > 0 && !itemReferences.has(String(referenceNumber))
  if (isAnother) return 'unknown'
  const judgement = judgeCode({ value: item })
  if (operation.effect === 'status') return provenVerdict(judgement, item)
  if (judgement.verdict === 'refused') return judgement.definite ? 'refused' : 'unknown'
  const allFailed = rowOf(value)?.name === 'BULK_FAILED'
  return allFailed || judgement.verdict === 'not-found' ? 'unknown' : judgement.verdict
}
