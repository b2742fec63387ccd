import { validateCustomer as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { refused, told } from '../../exchange/decision.ts'
import type { Customer } from '../customers/customer.ts'
import { accountNumberOf, findCustomer } from '../customers/find-customer.ts'
import { phoneOfAnyCountry } from '../directory/phone-of.ts'

/** Tells who a customer is, and how far they have proven it. */
export const validateCustomer: Behaviour = defineBehaviour(
  operation,
  ({ customerIdentifier: identifier }, world) => {
    const customer = findCustomer(identifier, world)
    if (customer === undefined) return refused(111)
    const { name, kycLevel } = customer
    const identifierType = typeOf(identifier, customer)
    return told({ customerIdentifier: identifier, identifierType, name, kycLevel })
  },
)

/** What a customer was found by; Paga's own names of these are not known. */
function typeOf(identifier: string, customer: Customer): string {
  if (phoneOfAnyCountry(identifier) !== undefined) return 'PHONE_NUMBER'
  if (identifier === accountNumberOf(customer)) return 'ACCOUNT_NUMBER'
  if (identifier.startsWith('@')) return 'NICKNAME'
  return identifier.includes('@') ? 'EMAIL' : 'USERNAME'
}
