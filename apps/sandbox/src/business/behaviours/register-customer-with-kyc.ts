import type { SchemaOutput } from '@pagakit/contract'
import { registerCustomerWithKYC as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { refused } from '../../exchange/decision.ts'
import { identificationRefusal, provenLevels } from '../customers/identification.ts'
import { registerNewCustomer } from '../customers/register-customer.ts'
import type { KycLevel } from '../directory/kyc-levels.ts'
import { phoneOfAnyCountry } from '../directory/phone-of.ts'

type Input = SchemaOutput<(typeof operation)['request']>

/** Opens an account for a customer, of the level that what is known of them proves. */
export const registerCustomerWithKYC: Behaviour = defineBehaviour(operation, (input, world) => {
  const phone = phoneOfAnyCountry(input.customerPhoneNumber)
  if (phone === undefined) return refused(123)
  const { customerIdType: type, customerIdNumber: number, customerIdExpirationDate: expires } = input
  const refusal = identificationRefusal({ type, number, expires }, world)
  if (refusal !== undefined) return refusal
  return registerNewCustomer(
    {
      phone,
      firstName: input.customerFirstName,
      lastName: input.customerLastName,
      birthday: input.customerDateOfBirth,
      email: input.customerEmail,
      kycLevel: levelOf(input),
    },
    world,
  )
})

function levelOf({ customerIdNumber, customerDateOfBirth, customerAddress }: Input): KycLevel {
  if (customerIdNumber === undefined || customerDateOfBirth === undefined) return 'KYC1'
  const { streetAddress, freeformAddress } = customerAddress ?? {}
  return (streetAddress ?? freeformAddress) === undefined ? provenLevels.document : provenLevels.address
}
