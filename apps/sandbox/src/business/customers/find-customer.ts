import type { World } from '../../exchange/world.ts'
import { phoneOfAnyCountry } from '../directory/phone-of.ts'
import { seedCustomerAt, seedCustomers } from '../directory/seed-customers.ts'
import { type Customer, customerAliasRecord, customerRecord } from './customer.ts'

/** What finding a customer needs of the world. */
type CustomerBook = Pick<World, 'record'>

/** Finds a customer by phone number, however it is written, by account number or by another name of the account. */
export function findCustomer(account: string, book: CustomerBook): Customer | undefined {
  const phone = /^\d{10}$/.test(account) ? `+234${account}` : phoneOfAnyCountry(account)
  return phone === undefined ? customerCalled(account.toLowerCase(), book) : customerAt(phone, book)
}

/** The customer of a phone number in its one form. */
export function customerAt(phone: string, book: CustomerBook): Customer | undefined {
  return book.record(customerRecord, phone) ?? seedCustomerAt(phone)?.customer
}

/** The customers, by phone number. */
export function allCustomers(book: Pick<World, 'record' | 'records'>): readonly Customer[] {
  const phones = [
    ...seedCustomers.map(({ customer }) => customer.phone),
    ...book.records(customerRecord).keys(),
  ]
  return [...new Set(phones)]
    .toSorted()
    .map((phone) => customerAt(phone, book))
    .filter((customer) => customer !== undefined)
}

function customerCalled(alias: string, book: CustomerBook): Customer | undefined {
  const seed = seedCustomers.find(({ customer }) => customer.aliases.includes(alias))
  const phone = seed?.customer.phone ?? book.record(customerAliasRecord, alias)
  return phone === undefined ? undefined : customerAt(phone, book)
}

/** The number of a customer's account: the last ten digits of the phone number. */
export function accountNumberOf({ phone }: Pick<Customer, 'phone'>): string {
  return phone.slice(-10)
}
