import { refund as operation, refundV2 as secondVersion } from '@pagakit/models/collect'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { decideRefund } from '../rules/decide-refund.ts'

/** Gives a payer back what they paid. */
export const refund: Behaviour = defineBehaviour(operation, decideRefund)

/** The same by the path of version 2. */
export const refundV2: Behaviour = defineBehaviour(secondVersion, decideRefund)
