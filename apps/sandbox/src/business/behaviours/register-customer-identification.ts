import { registerCustomerIdentification as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { changed, refused } from '../../exchange/decision.ts'
import { put } from '../../records/change.ts'
import { customerRecord } from '../customers/customer.ts'
import { identificationRefusal, provenLevels } from '../customers/identification.ts'
import { ownCustomer } from '../customers/own-customer.ts'
import { reaches } from '../directory/kyc-levels.ts'
import { releaseHeldMoney } from '../held/release-held-money.ts'

/** Lets a customer reach the level of those with a document. Neither its number nor the picture is kept. */
export const registerCustomerIdentification: Behaviour = defineBehaviour(operation, (request, world) => {
  const { customerIdType: type, customerIdNumber: number, customerIdExpirationDate: expires } = request
  const customer = ownCustomer(request.customerPhoneNumber, world)
  if (customer === undefined) return refused(113)
  const refusal = identificationRefusal({ type, number, expires }, world)
  if (refusal !== undefined) return refusal
  const { kycLevel } = customer
  const identified = {
    ...customer,
    kycLevel: reaches(kycLevel, provenLevels.document) ? kycLevel : provenLevels.document,
  }
  const { postings, changes } = releaseHeldMoney(identified, world)
  return changed({ postings, changes: [put(customerRecord, customer.phone, identified), ...changes] })
})
