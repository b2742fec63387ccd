import { getMobileOperators as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { told } from '../../exchange/decision.ts'
import { mobileOperators } from '../directory/mobile-operators.ts'

/** Lists the networks. */
export const getMobileOperators: Behaviour = defineBehaviour(operation, () =>
  told({
    mobileOperator: mobileOperators.map(({ name, code }) => ({ name, mobileOperatorCode: code })),
  }),
)
