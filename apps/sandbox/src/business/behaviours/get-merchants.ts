import { getMerchants as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { told } from '../../exchange/decision.ts'
import { merchants } from '../directory/merchants.ts'

/** Lists the merchants. */
export const getMerchants: Behaviour = defineBehaviour(operation, () =>
  told({
    merchants: merchants.map(({ name, uuid, id, code, description }) => ({
      name,
      uuid,
      id,
      code,
      displayName: name,
      description,
    })),
  }),
)
