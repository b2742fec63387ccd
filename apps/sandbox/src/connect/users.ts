import { hash } from 'node:crypto'
import { type Customer, customers, findCustomer } from '../business/directory/customers.ts'
import type { Payer } from '../business/rules/payer.ts'
import { type Refused, refused } from '../exchange/decision.ts'
import { accountId } from '../ledger/account-id.ts'
import { uuidOf } from '../random-text.ts'
import { sameSecret } from '../same-secret.ts'

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

/** The user of a phone number, as the records keep it. */
export function userAt(phone: string): Customer | undefined {
  return customers.find((customer) => customer.phone === phone)
}

/** Finds a user by phone number or nickname. */
export function findUser(principal: string): Customer | undefined {
  return findCustomer(principal)
}

/** Lets a user in who knows their PIN. A stranger and a wrong PIN are told apart by nobody. */
export function signIn(principal: string, pin: string): SignedIn | SignInRefusal {
  const user = findUser(principal)
  if (user !== undefined && sameSecret(pin, user.pin)) return admit(user)
  return { kind: 'refused', httpStatus: 401, problem: 'Phone number and PIN do not belong together.' }
}

/** Lets a test user in without a PIN: the page has a button for each of them. */
export function signInAs(phone: string): SignedIn | SignInRefusal {
  const user = userAt(phone)
  if (user !== undefined) return admit(user)
  return { kind: 'refused', httpStatus: 401, problem: 'There is no such test user.' }
}

/** The user as the one who pays, or refuses: 103, 129. A token outlives the state its user was in. */
export function userPayer(customer: Customer): Payer | Refused {
  if (customer.state === 'disabled') return refused(103)
  if (customer.state === 'locked') return refused(129)
  return { kind: 'payer', account: accountId.customer(customer.phone), customer }
}

/** What there is to know of a user; the same in every sandbox. */
export function profileOf({ name, phone, nickname }: Customer): UserProfile {
  const [firstName = '', ...others] = name.split(' ')
  const username = nickname.replace('@', '')
  return {
    publicId: uuidOf(hash('sha256', `publicId ${phone}`, 'buffer')),
    firstName,
    lastName: others.join(' '),
    username,
    email: `${username}@example.com`,
    mobileNumber: phone,
    pagaNuban: phone.slice(-10),
  }
}

function admit(user: Customer): SignedIn | SignInRefusal {
  if (user.state === 'active') return { kind: 'signed-in', user }
  return { kind: 'refused', httpStatus: 403, problem: `This account is ${user.state}.` }
}
