import { getMerchantAccountDetails as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { refused, told } from '../../exchange/decision.ts'
import { derivedName } from '../directory/derived-name.ts'
import { findMerchant, knowsCustomer } from '../directory/merchants.ts'
import { aggregatorRefusal } from '../rules/aggregator-refusal.ts'

/** Tells an aggregator whose account at a merchant a number is: the same refusals as paying a bill for it. */
export const getMerchantAccountDetails: Behaviour = defineBehaviour(operation, (input, world) => {
  const refusal = aggregatorRefusal(world)
  if (refusal !== undefined) return refusal
  const { merchantReferenceNumber: accountNumber, merchantServiceProductCode: code } = input
  const merchant = findMerchant(input.merchantAccount)
  if (merchant === undefined) return refused(131)
  if (code !== undefined && !merchant.services.some((service) => service.code === code)) return refused(112)
  if (!knowsCustomer(merchant, accountNumber)) return refused(111)
  const [first, last] = derivedName(`${merchant.code}/${accountNumber}`)
  const customerName = `${first} ${last}`
  return told({
    customerName,
    phoneNumber: '',
    accountNumber,
    details: {
      'First Name': first,
      'Last Name': last,
      details: customerName,
      merchantAccountDetails: customerName,
    },
  })
})
