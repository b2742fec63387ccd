import { getDataBundleByOperator as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { refused, told } from '../../exchange/decision.ts'
import { nairaText } from '../../kobo.ts'
import { findOperator } from '../directory/mobile-operators.ts'

/** Lists the bundles of a network. */
export const getDataBundleByOperator: Behaviour = defineBehaviour(operation, ({ operatorPublicId }) => {
  const operator = findOperator(operatorPublicId)
  if (operator === undefined) return refused(112, 'There is no such network.')
  const mobileOperatorServices = operator.bundles.map(({ serviceId, name, price }) => ({
    mobileOperatorId: operator.id,
    servicePrice: nairaText(price),
    serviceName: name,
    serviceId,
  }))
  return told({ mobileOperatorServices })
})
