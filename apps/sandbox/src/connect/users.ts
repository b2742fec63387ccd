import { hash } from 'node:crypto'
import { areCredentialsOf } from '../business/customers/credentials.ts'
import type { Customer } from '../business/customers/customer.ts'
import { accountNumberOf, customerAt, findCustomer } from '../business/customers/find-customer.ts'
import type { World } from '../exchange/world.ts'
import { uuidOf } from '../random-text.ts'

/** Why somebody may not sign in, in words for the page. */
export interface SignInRefusal {
  readonly kind: 'refused'
  readonly httpStatus: 401 | 403
  readonly problem: string
}

/** Somebody who signed in. */
export interface SignedIn {
  readonly kind: 'signed-in'
  readonly user: Customer
}

/** What getUserDetails can tell of a user beside the balance, by the names of its answer. */
export interface UserProfile {
  readonly publicId: string
  readonly firstName: string
  readonly lastName: string
  readonly username: string
  readonly email: string
  readonly mobileNumber: string
  readonly pagaNuban: string
}

/** Lets a user in who knows their PIN. A stranger and a wrong PIN are told apart by nobody. */
export function signIn(principal: string, pin: string, world: World): SignedIn | SignInRefusal {
  const user = findCustomer(principal, world)
  if (user !== undefined && areCredentialsOf(user, pin, world)) return admit(user)
  return { kind: 'refused', httpStatus: 401, problem: 'Phone number and PIN do not belong together.' }
}

/** Lets a test user in without a PIN: the page has a button for each of them. */
export function signInAs(phone: string, world: World): SignedIn | SignInRefusal {
  const user = customerAt(phone, world)
  if (user !== undefined) return admit(user)
  return { kind: 'refused', httpStatus: 401, problem: 'There is no such test user.' }
}

/** What there is to know of a user; the same in every sandbox. */
export function profileOf(customer: Customer): UserProfile {
  const { name, phone, aliases } = customer
  const [firstName = '', ...others] = name.split(' ')
  const username = (aliases[0] ?? phone).replace(/^[@+]/, '').replace(/@.*/, '')
  return {
    publicId: uuidOf(hash('sha256', `publicId ${phone}`, 'buffer')),
    firstName,
    lastName: others.join(' '),
    username,
    email: aliases.find((alias) => /.@/.test(alias)) ?? `${username}@example.com`,
    mobileNumber: phone,
    pagaNuban: accountNumberOf(customer),
  }
}

function admit(user: Customer): SignedIn | SignInRefusal {
  if (user.state === 'active') return { kind: 'signed-in', user }
  return { kind: 'refused', httpStatus: 403, problem: `This account is ${user.state}.` }
}
