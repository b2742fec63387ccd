import { getMerchantServices as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { refused, told } from '../../exchange/decision.ts'
import { nairaText } from '../../kobo.ts'
import { findMerchant } from '../directory/merchants.ts'

/** Lists what a merchant can be paid for; a service without a price costs what the payer gives. */
export const getMerchantServices: Behaviour = defineBehaviour(
  operation,
  ({ merchantId, merchantPublicId }) => {
    const merchant = findMerchant(merchantId ?? merchantPublicId ?? '')
    if (merchant === undefined) return refused(131)
    const services = merchant.services.map(({ name, code, price }) => ({
      name,
      code,
      price: price === undefined ? undefined : nairaText(price),
      shortCode: code,
    }))
    return told({ services })
  },
)
