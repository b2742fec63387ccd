import type { SchemaOutput } from '@pagakit/contract'
import { registerCustomer as operation } from '@pagakit/models/business'
import { type Behaviour, defineBehaviour } from '../../exchange/behaviour.ts'
import { type Refused, refused } from '../../exchange/decision.ts'
import { accountNumberOf } from '../customers/find-customer.ts'
import { type NewCustomer, registerNewCustomer } from '../customers/register-customer.ts'
import { phoneOfAnyCountry } from '../directory/phone-of.ts'

type Input = SchemaOutput<(typeof operation)['request']>
type Current = Extract<Input, { customerPhoneNumber: string }>
type Documented = Exclude<Input, Current>

const USER_NAME = /^[a-z][a-z0-9._-]{2,31}$/i

/** Opens an account for a customer, asked for in either shape. */
export const registerCustomer: Behaviour = defineBehaviour(operation, (input, world) => {
  const person = 'customerPhoneNumber' in input ? fromCurrent(input) : fromDocumented(input)
  if ('kind' in person) return person
  const decision = registerNewCustomer(person, world)
  if (decision.kind === 'refused') return decision
  return { ...decision, members: { pagaAccountNumber: accountNumberOf(person) } }
})

function fromCurrent(input: Current): NewCustomer | Refused {
  const phone = phoneOfAnyCountry(input.customerPhoneNumber)
  if (phone === undefined) return refused(123)
  const { customerEmail: email, customerDateOfBirth: birthday } = input
  return { ...namesOf(input), phone, birthday, email, kycLevel: 'KYC1' }
}

/** The principal is a phone number; or a user name, and then the credentials are the phone number. */
function fromDocumented(input: Documented): NewCustomer | Refused {
  const { customerPrincipal: principal, customerCredentials: credentials } = input
  const ownPhone = phoneOfAnyCountry(principal)
  const userName = ownPhone === undefined ? principal : undefined
  if (userName !== undefined && !USER_NAME.test(userName)) return refused(126)
  const phone = ownPhone ?? phoneOfAnyCountry(credentials)
  if (phone === undefined) return refused(123, 'A user name needs a phone number as its credentials.')
  const birthday = input.customerDateOfBirth.split('/').toReversed().join('-')
  return { ...namesOf(input), phone, userName, credentials, birthday, kycLevel: 'KYC1' }
}

function namesOf({ customerFirstName: firstName, customerLastName: lastName }: Input) {
  return { firstName, lastName }
}
