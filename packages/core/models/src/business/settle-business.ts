import type { SettlementRule } from '@pagakit/contract'
import { judgeBusiness } from './judge-business.ts'
import { provenVerdict } from './proven-verdict.ts'

/** How an unknown outcome is settled: by asking getOperationStatus until the answer proves something. */
export const businessSettlement: SettlementRule = {
  operation: 'getOperationStatus',
  judge: (answer) => provenVerdict(judgeBusiness(answer), answer.value),
}
