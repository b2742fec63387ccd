import { getBanks as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { told } from '../../exchange/decision.ts'
import { banks } from '../directory/banks.ts'

/** Lists the banks. */
export const getBanks: Behaviour = defineBehaviour(operation, () =>
  told({ bank: banks.map(({ name, uuid }) => ({ name, uuid })) }),
)
