import type { ReceivedAnswer, SettledVerdict, SettlementRule } from '@pagakit/contract'
import { judgeCollect, rowOf } from './judge-collect.ts'

/**
 * How an unknown outcome is settled: by asking `/status` until the answer proves something. `successful` is that the request
 * was created; whether it was paid is another question.
 */
export const collectSettlement: SettlementRule = { operation: 'status', judge: settled }

/** Code and words of the request asked about stand in `data`; those of the envelope may be the question's own. */
function settled(answer: ReceivedAnswer): SettledVerdict {
  const judgement = judgeCollect(answer)
  if (judgement.verdict === 'refused') return isOver(judgement.responseCode) ? 'refused' : 'unknown'
  const { data } = answer.value
  if (typeof data !== 'object' || data === null)
    return judgement.verdict === 'pending' ? 'pending' : 'unknown'
  const request: ReceivedAnswer['value'] = Object.fromEntries(Object.entries(data))
  const about = request['referenceNumber'] ?? ''
  if (about !== '' && about !== answer.referenceNumber) return 'unknown'
  return verdictOf(request)
}

function verdictOf(request: ReceivedAnswer['value']): SettledVerdict {
  const row = rowOf(request)
  if (row === undefined) return 'unknown'
  if (isOver(String(request['statusCode']))) return 'refused'
  // What was paid in part was created.
  if (row.kind === 'success' || row.name === 'PARTIAL_PAYMENT') return 'successful'
  return row.kind === 'pending' ? 'pending' : 'unknown'
}

/** Expired or cancelled: nothing more can come of it. */
function isOver(code: string | undefined): boolean {
  return code === '-2' || code === '-3'
}
