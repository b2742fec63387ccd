import type { Kobo } from '../../kobo.ts'
import type { Customer } from '../customers/customer.ts'

/** A customer who is there from the beginning. */
export interface SeedCustomer {
  readonly customer: Customer
  /** What the user's credentials are. */
  readonly pin: string
  /** What the wallet holds in new books. */
  readonly opening: Kobo
}

/** The customers of new books. Any other Nigerian mobile number is somebody without a Paga account, until registered. */
export const seedCustomers: readonly SeedCustomer[] = [
  {
    customer: {
      phone: '+2348012345678',
      aliases: ['@adaeze'],
      name: 'Adaeze Obi',
      kycLevel: 'KYC3',
      state: 'active',
    },
    pin: '1234',
    opening: 5_000_000n,
  },
  {
    customer: {
      phone: '+2348023456789',
      aliases: ['@chinedu'],
      name: 'Chinedu Okafor',
      kycLevel: 'KYC1',
      state: 'active',
    },
    pin: '2345',
    opening: 29_000_000n,
  },
  {
    customer: {
      phone: '+2348034567890',
      aliases: ['@fatima'],
      name: 'Fatima Bello',
      kycLevel: 'KYC2',
      state: 'active',
    },
    pin: '3456',
    opening: 250_000n,
  },
  {
    customer: {
      phone: '+2348055500000',
      aliases: ['@ngozi'],
      name: 'Ngozi Eze',
      kycLevel: 'KYC1',
      state: 'active',
    },
    pin: '4567',
    opening: 0n,
  },
  {
    customer: {
      phone: '+2348055500103',
      aliases: ['@tunde'],
      name: 'Tunde Adeyemi',
      kycLevel: 'KYC1',
      state: 'disabled',
    },
    pin: '5678',
    opening: 100_000n,
  },
  {
    customer: {
      phone: '+2348055500129',
      aliases: ['@amina'],
      name: 'Amina Yusuf',
      kycLevel: 'KYC1',
      state: 'locked',
    },
    pin: '6789',
    opening: 100_000n,
  },
]

/** A customer who is there from the beginning, by phone number. */
export function seedCustomerAt(phone: string): SeedCustomer | undefined {
  return seedCustomers.find(({ customer }) => customer.phone === phone)
}
